import "server-only";
import { selectBulkSubjectsInClinic, selectLastByOthersInClinic, type BulkSubjectRow, type LastByOthers } from "@/db/queries/bulk-changes";
import type { StaffActor } from "@/lib/domain/actor";
import { changedWords, skipReason, type BulkChange, type BulkPreview, type BulkRow } from "@/lib/domain/bulk";
import { urgencyFromRank } from "@/lib/domain/cramp-pattern/urgency";
import { SNOOZE_DAYS, snoozeMoments } from "@/lib/domain/snooze-moments";
import type { PreviewBulkInput } from "@/lib/inputs/bulk";
import { now } from "@/lib/platform/clock";
import { audited, type Tx } from "../audited";
import { idsOfList } from "../bulk-scope";
import { deskOf } from "../worklist-rows";

/**
 * What a change of many requests would do: which it would change, and which it would skip and why. Changes nothing.
 * Throws Forbidden as the list does, Invalid for more than 200.
 */
export async function previewBulk(actor: StaffActor, { selection, change }: PreviewBulkInput): Promise<BulkPreview> {
  return audited(actor, "requests.bulk", { kind: "bulk" }, async (tx, note) => {
    const at = now();
    const { timeZone } = (await deskOf(tx, actor)).day;
    const seen = "rows" in selection ? new Map(selection.rows.map(({ requestId, version }) => [requestId, version])) : null;
    const ids = "rows" in selection ? selection.rows.map(({ requestId }) => requestId) : await idsOfList(tx, actor, selection.query);
    const rows = await selectBulkSubjectsInClinic(tx, ids, actor.clinicId);
    note.rows(rows.length);
    const meant = meantChange(change, at, timeZone);
    const reasons = await reasonsToSkip(tx, actor, { rows, seen, meant, at });
    return {
      willChange: rows.filter(({ requestId }) => !reasons.has(requestId)).map(named),
      skipped: rows.flatMap((row) => skippedRow(row, reasons.get(row.requestId))),
      until: meant.kind === "snooze" ? (meant.until?.toISOString() ?? null) : null,
      timeZone,
    };
  });
}

function meantChange(change: PreviewBulkInput["change"], at: Date, timeZone: string): BulkChange {
  if (change.kind === "assign") return change;
  if (change.kind === "ask_information") return { kind: "ask_information", topic: "other", reason: "" };
  const until = change.days === null ? null : snoozeMoments(at, timeZone)[SNOOZE_DAYS.indexOf(change.days)];
  return { kind: "snooze", until: until ?? null };
}

type Look = { rows: readonly BulkSubjectRow[]; seen: ReadonlyMap<string, number> | null; meant: BulkChange; at: Date };

/** What anybody else changed after the list was loaded is left alone: whoever ticked it has not seen that. */
async function reasonsToSkip(tx: Tx, actor: StaffActor, { rows, seen, meant, at }: Look): Promise<Map<string, string>> {
  const moved = rows.filter(({ requestId, version }) => seen !== null && seen.get(requestId) !== version).map(({ requestId }) => requestId);
  const changes = await selectLastByOthersInClinic(tx, moved, actor.staffId, actor.clinicId);
  const reasons = new Map<string, string>();
  for (const row of rows) {
    const movedBy = row.version - (seen?.get(row.requestId) ?? row.version);
    const reason = skipReason(meant, { ...row, urgencies: [urgencyFromRank(row.urgency), urgencyFromRank(row.flagLevel)] }, at) ?? unseenWords(changes.get(row.requestId), movedBy, at);
    if (reason !== null) reasons.set(row.requestId, reason);
  }
  return reasons;
}

/** Only somebody whose own changes make up every step since has seen the request as it is now. */
function unseenWords(last: LastByOthers | undefined, movedBy: number, at: Date): string | null {
  if (movedBy === 0 || (last !== undefined && last.ownSince >= movedBy)) return null;
  return last === undefined || last.at === null ? "changed since you saw it" : changedWords(last, at);
}

function named({ requestId, version, reference, familyName, givenName }: BulkSubjectRow): BulkRow {
  return { requestId, version, reference, familyName, givenName };
}

function skippedRow(row: BulkSubjectRow, why: string | undefined): (BulkRow & { why: string })[] {
  return why === undefined ? [] : [{ ...named(row), why }];
}
