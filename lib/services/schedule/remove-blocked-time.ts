import "server-only";
import { findBlockedTimeInClinic, removeBlockedTimeInClinic } from "@/db/queries/blocked-times";
import type { StaffActor } from "@/lib/domain/actor";
import { Conflict, NotFound } from "@/lib/domain/errors";
import type { RemoveBlockedTimeInput } from "@/lib/inputs/blocked-times";
import { now } from "@/lib/platform/clock";
import { audited } from "../audited";

/** Makes a blocked time bookable again; who blocked it and who removed it stay on record. Throws NotFound, Conflict. */
export async function removeBlockedTime(actor: StaffActor, { blockedTimeId, version }: RemoveBlockedTimeInput): Promise<void> {
  await audited(actor, "blocked_times.remove", { kind: "blocked_time", id: blockedTimeId }, async (tx, note) => {
    const blocked = await findBlockedTimeInClinic(tx, blockedTimeId, actor.clinicId);
    if (blocked === null) throw new NotFound("This blocked time is gone already.");
    const isRemoved = await removeBlockedTimeInClinic(tx, blockedTimeId, actor.clinicId, version, { removedAt: now(), removedById: actor.staffId });
    if (!isRemoved) throw new Conflict("Somebody changed this blocked time first. Reload the page to see it as it is now.");
    note.changed("removedAt");
  });
}
