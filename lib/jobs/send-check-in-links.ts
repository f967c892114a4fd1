import type { SystemActor } from "@/lib/domain/actor";
import { DomainError } from "@/lib/domain/errors";
import { checkInMail } from "@/lib/format/check-in-mail";
import { log } from "@/lib/platform/log";
import { listUnsentLinks } from "@/lib/services/check-ins/list-unsent-links";
import { sendCheckInLink } from "@/lib/services/check-ins/send-check-in-link";
import { listClinicIds } from "@/lib/services/settings/list-clinic-ids";

/** Sends the link of each check-in whose window has begun, once, clinic by clinic. One that fails is logged and keeps none back. */
export async function sendCheckInLinks(): Promise<void> {
  let failed = 0;
  for (const clinicId of await listClinicIds()) {
    const actor: SystemActor = { kind: "system", clinicId, job: "check-ins.send_link", origin: { ip: null, httpRequestId: null } };
    for (const checkInId of await listUnsentLinks(actor)) {
      await sendCheckInLink(actor, { checkInId, write: checkInMail }).catch((error: unknown) => {
        // Answered, ended or not to be contacted since it was listed: its audit row says so, and the others still go out.
        if (error instanceof DomainError) return;
        failed += 1;
        log().error({ job: actor.job, clinicId, checkInId, error: error instanceof Error ? error.name : "unknown" }, "the link of a check-in was not sent, it is tried again");
      });
    }
  }
  if (failed > 0) throw new Error(`Links of check-ins that were not sent: ${failed}.`);
}
