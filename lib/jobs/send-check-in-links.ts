import type { SystemActor } from "@/lib/domain/actor";
import { DomainError } from "@/lib/domain/errors";
import { checkInMail } from "@/lib/format/check-in-mail";
import { listUnsentLinks } from "@/lib/services/check-ins/list-unsent-links";
import { sendCheckInLink } from "@/lib/services/check-ins/send-check-in-link";
import { listClinicIds } from "@/lib/services/settings/list-clinic-ids";

/** Sends the link of each check-in whose window has begun, once, clinic by clinic. */
export async function sendCheckInLinks(): Promise<void> {
  for (const clinicId of await listClinicIds()) {
    const actor: SystemActor = { kind: "system", clinicId, job: "check-ins.send_link", origin: { ip: null, httpRequestId: null } };
    for (const checkInId of await listUnsentLinks(actor)) {
      await sendCheckInLink(actor, { checkInId, write: checkInMail }).catch((error: unknown) => {
        // Answered, ended or not to be contacted since it was listed: its audit row says so, and the others still go out.
        if (!(error instanceof DomainError)) throw error;
      });
    }
  }
}
