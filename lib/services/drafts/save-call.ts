import "server-only";
import { type DraftRow, saveDraftInClinic } from "@/db/queries/drafts";
import { findClinicCalendar } from "@/db/queries/intake";
import type { StaffActor } from "@/lib/domain/actor";
import type { SavedCall } from "@/lib/domain/draft";
import { localDay } from "@/lib/domain/opening-hours";
import { DRAFT_DAYS } from "@/lib/domain/screening-limits";
import { withTyped } from "@/lib/inputs/call-form";
import type { SaveCallInput } from "@/lib/inputs/calls";
import { checkYou } from "@/lib/inputs/screening-person";
import { now } from "@/lib/platform/clock";
import { audited, type Tx } from "../audited";
import { lockedDraft, refuseStale } from "../locked-draft";

const DAY_MS = 24 * 60 * 60_000;

/**
 * Keeps what was typed during a call, right or wrong; the first words make a patient's form a call. A form that was
 * sent meanwhile is left alone and told by its `requestId`. Throws NotFound, Conflict, Invalid.
 */
export async function saveCall(actor: StaffActor, input: SaveCallInput): Promise<SavedCall> {
  return audited(actor, "drafts.call", { kind: "draft", id: input.draftId }, async (tx, note) => {
    const draft = await lockedDraft(tx, note, actor, input.draftId);
    const { version, savedAt, requestId } = draft;
    if (requestId !== null) return { version, savedAt: savedAt.toISOString(), requestId };
    await refuseStale(tx, draft, input);
    const at = now();
    const fields = withTyped(draft.fields, input.typed);
    const reachableAt = await reachableSince(tx, draft, fields, at);
    const expiresAt = new Date(at.getTime() + DRAFT_DAYS * DAY_MS);
    await saveDraftInClinic(tx, draft, { fields, reachableAt, savedAt: at, expiresAt, source: "phone", startedById: draft.startedById ?? actor.staffId });
    note.changed("fields");
    return { version: version + 1, savedAt: at.toISOString(), requestId: null };
  });
}

async function reachableSince(tx: Tx, draft: DraftRow, fields: DraftRow["fields"], at: Date): Promise<Date | null> {
  const clinic = await findClinicCalendar(tx, draft.clinicId);
  const isReachable = clinic !== null && checkYou({ ...fields, email: "" }, localDay(at, clinic.timeZone)).length === 0;
  return isReachable ? (draft.reachableAt ?? at) : null;
}
