import "server-only";
import { findBulkChangeOfStaff, lockStandingItem, saveBulkUndone, saveItemsStandingAgain, saveItemUndone } from "@/db/queries/bulk-changes";
import { lockRequestInClinic, type RequestRow } from "@/db/queries/requests";
import { findStaffInClinic } from "@/db/queries/staff";
import { rolesMay } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import type { BulkBefore, BulkKind } from "@/lib/domain/bulk";
import { Invalid, NotFound } from "@/lib/domain/errors";
import { now } from "@/lib/platform/clock";
import { audited, type AuditNote, type Tx } from "../audited";
import { lockedRequest, saveLocked } from "../locked-request";
import { undoLastMove } from "../move-undo";
import { saveOwner } from "../request-owner";

/**
 * Takes one request of the actor's own bulk change back to what it was before it, field by field. Throws NotFound,
 * Invalid, and Conflict with who changed what when it has changed since.
 */
export async function restoreRequest(actor: StaffActor, input: { bulkId: string; requestId: string }): Promise<void> {
  const { bulkId, requestId } = input;
  const { clinicId } = actor;
  await audited(actor, "requests.undo", { kind: "request", id: requestId }, async (tx, note) => {
    const bulk = await findBulkChangeOfStaff(tx, bulkId, actor.staffId, clinicId);
    if (bulk === null) throw new NotFound("This change does not exist in your clinic, or somebody else made it.");
    // The request is locked before its items, everywhere: two undos of one request cannot wait for each other.
    await lockRequestInClinic(tx, requestId, clinicId);
    const item = await lockStandingItem(tx, bulkId, requestId, clinicId);
    if (item === null) throw new Invalid("It was undone already.");
    const request = await lockedRequest(tx, note, actor, { requestId, version: item.versionAfter });
    const { version } = await restored(tx, note, actor, { request, kind: bulk.kind, before: item.before });
    await saveItemUndone(tx, bulkId, requestId, clinicId, now());
    await saveItemsStandingAgain(tx, requestId, clinicId, item.before.version, version);
    await saveBulkUndone(tx, bulkId, clinicId, now());
  });
}

type Restore = { request: RequestRow; kind: BulkKind; before: BulkBefore };

async function restored(tx: Tx, note: AuditNote, actor: StaffActor, { request, kind, before }: Restore): Promise<{ version: number }> {
  if (kind === "assign") return restoredOwner(tx, note, request, before);
  const snoozedUntil = instantOf(before.snoozedUntil);
  if (kind === "snooze") {
    note.changed("snoozedUntil");
    return saveLocked(tx, request, { snoozedUntil });
  }
  const moved = await undoLastMove(tx, note, actor, request);
  if (snoozedUntil === null) return moved;
  note.changed("snoozedUntil");
  return saveLocked(tx, { ...request, version: moved.version }, { snoozedUntil });
}

async function restoredOwner(tx: Tx, note: AuditNote, request: RequestRow, before: BulkBefore): Promise<RequestRow> {
  const ownerId = before.assignedToId ?? null;
  const owner = ownerId === null ? null : await findStaffInClinic(tx, ownerId, request.clinicId);
  const isAble = owner !== null && owner.disabledAt === null && rolesMay(owner.roles, "requests.get");
  if (ownerId !== null && !isAble) throw new Invalid(`${owner?.name ?? "Its former owner"} no longer works on requests. Assign it to somebody.`);
  note.changed("assignedToId");
  const saved = await saveOwner(tx, request, ownerId);
  const escalatedAt = instantOf(before.escalatedAt);
  return saved.escalatedAt?.getTime() === escalatedAt?.getTime() ? saved : saveLocked(tx, saved, { escalatedAt });
}

function instantOf(text: string | null | undefined): Date | null {
  return text === null || text === undefined ? null : new Date(text);
}
