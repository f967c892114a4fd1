import "server-only";
import { insertBulkChange, insertBulkItem } from "@/db/queries/bulk-changes";
import type { RequestRow } from "@/db/queries/requests";
import type { StaffActor } from "@/lib/domain/actor";
import { askRefusal, type BulkBefore, type BulkOutcome, type BulkResult } from "@/lib/domain/bulk";
import { urgencyFromRank } from "@/lib/domain/cramp-pattern/urgency";
import { Invalid } from "@/lib/domain/errors";
import type { ApplyBulkInput } from "@/lib/inputs/bulk";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import type { AlsoSaved } from "../also-saved";
import { audited } from "../audited";
import { refusalOf } from "../refusal";
import { askInformation } from "../requests/ask-information";
import { assignRequest } from "../requests/assign-request";
import { snoozeRequest } from "../requests/snooze-request";

/**
 * Does one thing to many requests, one after the other, each by its own service: with its own refusals, transaction and
 * audit row. One that is refused does not stop the others; an outage does, and what was done before it can be undone.
 */
export async function applyBulk(actor: StaffActor, { rows, change }: ApplyBulkInput): Promise<BulkResult> {
  const bulkId = newId();
  await audited(actor, "requests.bulk", { kind: "bulk", id: bulkId }, async (tx, note) => {
    await insertBulkChange(tx, { id: bulkId, clinicId: actor.clinicId, staffId: actor.staffId, kind: change.kind, madeAt: now() });
    note.changed("kind");
    note.rows(rows.length);
  });
  const also: AlsoSaved = async (tx, before, after) => {
    const refusal = change.kind === "ask_information" ? askRefusal([urgencyFromRank(before.urgency)]) : null;
    if (refusal !== null) throw new Invalid(refusal);
    await insertBulkItem(tx, { bulkId, requestId: before.id, clinicId: before.clinicId, before: kept(before), versionAfter: after.version });
  };
  const outcomes: BulkOutcome[] = [];
  for (const row of rows) outcomes.push({ requestId: row.requestId, why: await refusalOf(() => applyOne(actor, row, change, also)) });
  return { bulkId, outcomes };
}

async function applyOne(actor: StaffActor, row: ApplyBulkInput["rows"][number], change: ApplyBulkInput["change"], also: AlsoSaved): Promise<void> {
  if (change.kind === "assign") await assignRequest(actor, { ...row, assignToId: change.assignToId }, also);
  else if (change.kind === "snooze") await snoozeRequest(actor, { ...row, until: change.until }, also);
  else await askInformation(actor, { ...row, topic: change.topic, reason: change.reason }, also);
}

function kept({ version, assignedToId, escalatedAt, snoozedUntil }: RequestRow): BulkBefore {
  return { version, assignedToId, escalatedAt: escalatedAt?.toISOString() ?? null, snoozedUntil: snoozedUntil?.toISOString() ?? null };
}
