import "server-only";
import { countUnfinishedInClinic } from "@/db/queries/unfinished-drafts";
import type { StaffActor } from "@/lib/domain/actor";
import { UNFINISHED_AFTER_MINUTES } from "@/lib/domain/screening-limits";
import { now } from "@/lib/platform/clock";
import { audited } from "../audited";

/** How many forms stopped before they were sent and wait for a call. Throws Forbidden. */
export async function countUnfinished(actor: StaffActor): Promise<number> {
  return audited(actor, "drafts.list", { kind: "draft" }, async (tx, note) => {
    const at = now();
    const count = await countUnfinishedInClinic(tx, actor.clinicId, { at, stoppedBefore: new Date(at.getTime() - UNFINISHED_AFTER_MINUTES * 60_000) });
    note.rows(count);
    return count;
  });
}
