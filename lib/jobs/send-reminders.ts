import type { SystemActor } from "@/lib/domain/actor";
import { log } from "@/lib/platform/log";
import { listReminders } from "@/lib/services/messages/list-reminders";
import { remindAppointment } from "@/lib/services/messages/remind-appointment";
import { listClinicIds } from "@/lib/services/settings/list-clinic-ids";

/** Reminds of each appointment whose hour for it has come, once, clinic by clinic. One that fails is logged and keeps none back. */
export async function sendReminders(): Promise<void> {
  let failed = 0;
  for (const clinicId of await listClinicIds()) {
    const actor: SystemActor = { kind: "system", clinicId, job: "messages.remind", origin: { ip: null, httpRequestId: null } };
    for (const appointmentId of await listReminders(actor)) {
      await remindAppointment(actor, { appointmentId }).catch((error: unknown) => {
        failed += 1;
        log().error({ job: actor.job, clinicId, appointmentId, error: error instanceof Error ? error.name : "unknown" }, "a reminder was not queued, it is tried again");
      });
    }
  }
  if (failed > 0) throw new Error(`Reminders that were not queued: ${failed}.`);
}
