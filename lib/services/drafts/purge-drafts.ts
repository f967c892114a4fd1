import "server-only";
import { deleteExpiredDraftsInClinic } from "@/db/queries/drafts";
import type { SystemActor } from "@/lib/domain/actor";
import { MOST_PURGED } from "@/lib/domain/screening-limits";
import { now } from "@/lib/platform/clock";
import { audited } from "../audited";

/** Removes the unfinished forms of the clinic that have run out, at most MOST_PURGED at once, and says how many; what a form was sent as stays. */
export async function purgeDrafts(actor: SystemActor): Promise<number> {
  return audited(actor, "drafts.purge", { kind: "draft" }, async (tx, note) => {
    const deleted = await deleteExpiredDraftsInClinic(tx, actor.clinicId, now(), MOST_PURGED);
    note.rows(deleted);
    if (deleted > 0) note.changed("draft");
    return deleted;
  });
}
