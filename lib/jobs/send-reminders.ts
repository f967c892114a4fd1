import type { SystemActor } from "@/lib/domain/actor";
import { log } from "@/lib/platform/log";
import { listReminders } from "@/lib/services/messages/list-reminders";
import { remindAppointment } from "@/lib/services/messages/remind-appointment";
import { listClinicIds } from "@/lib/services/settings/list-clinic-ids";

/** Reminds of each appointment whose hour for it has come, once, clinic by clinic. What fails, of one or of a whole clinic, is logged and keeps no other back. */
export async function sendReminders(): Promise<void> {
  let failed = 0;
  for (const clinicId of await listClinicIds()) {
    const actor: SystemActor = { kind: "system", clinicId, job: "messages.remind", origin: { ip: null, httpRequestId: null } };
    const failing = (what: { appointmentId?: string }) => (error: unknown) => {
      failed += 1;
      log().error({ job: actor.job, clinicId, ...what, error: error instanceof Error ? error.name : "unknown" }, "reminders were not queued, they are tried again");
    };
    const due = await listReminders(actor).catch(failing({}));
    for (const appointmentId of due ?? []) await remindAppointment(actor, { appointmentId }).catch(failing({ appointmentId }));
  }
  if (failed > 0) throw new Error(`Reminders that were not queued: ${failed}.`);
}
