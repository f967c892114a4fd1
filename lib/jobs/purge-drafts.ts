import type { SystemActor } from "@/lib/domain/actor";
import { MOST_PURGED } from "@/lib/domain/screening-limits";
import { purgeDrafts } from "@/lib/services/drafts/purge-drafts";
import { listClinicIds } from "@/lib/services/settings/list-clinic-ids";

/** Clears the forms that ran out, clinic by clinic. */
export async function purgeExpiredDrafts(): Promise<void> {
  for (const clinicId of await listClinicIds()) {
    const actor: SystemActor = { kind: "system", clinicId, job: "drafts.purge", origin: { ip: null, httpRequestId: null } };
    while ((await purgeDrafts(actor)) === MOST_PURGED) continue;
  }
}
