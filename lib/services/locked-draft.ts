import "server-only";
import { findLastChange } from "@/db/queries/changes";
import { lockDraftInClinic, type DraftRow } from "@/db/queries/drafts";
import type { StaffActor } from "@/lib/domain/actor";
import { Conflict, Invalid, NotFound } from "@/lib/domain/errors";
import { now } from "@/lib/platform/clock";
import type { AuditNote, Tx } from "./audited";

type Seen = { draftId: string; version: number };

/** The form of this clinic, locked, whatever became of it. Throws NotFound when there is none or it has run out. */
export async function lockedDraft(tx: Tx, note: AuditNote, actor: StaffActor, draftId: string): Promise<DraftRow> {
  const draft = await lockDraftInClinic(tx, draftId, actor.clinicId, now());
  if (draft === null) throw new NotFound("This form is no longer kept. Forms that nobody goes on with are removed after 7 days.");
  note.about(draft.id);
  return draft;
}

/** Refuses what was put away, and what somebody saved since `seen`: a colleague on the phone, or the person. */
export async function refuseStale(tx: Tx, draft: DraftRow, seen: Seen): Promise<void> {
  if (draft.dismissedAt !== null) throw new Invalid(`This form was put away: ${draft.dismissReason ?? ""}`);
  if (draft.version === seen.version) return;
  const change = await findLastChange(tx, draft.id, draft.clinicId);
  throw new Conflict("Somebody else saved this form after you opened it.", {
    version: draft.version,
    changedBy: change?.by ?? null,
    changedAt: change?.at.toISOString() ?? null,
    what: null,
  });
}
