import "server-only";
import { type DraftRow, saveDraftInClinic } from "@/db/queries/drafts";
import { findClinicCalendar } from "@/db/queries/intake";
import type { StaffActor } from "@/lib/domain/actor";
import type { SavedCall } from "@/lib/domain/draft";
import { localDay } from "@/lib/domain/opening-hours";
import { DRAFT_DAYS } from "@/lib/domain/screening-limits";
import { isStored, readCall, withTyped } from "@/lib/inputs/call-form";
import type { SaveCallInput } from "@/lib/inputs/calls";
import { checkYou } from "@/lib/inputs/screening-person";
import type { IntakeInput } from "@/lib/inputs/screening-request";
import { isEmergency } from "@/lib/inputs/screening-steps";
import { now } from "@/lib/platform/clock";
import { audited, type Tx } from "../audited";
import { markSent, requestOfDraft } from "../draft-request";
import { lockedDraft, refuseStale } from "../locked-draft";

const DAY_MS = 24 * 60 * 60_000;

type Kept = { saved: SavedCall; emergency: IntakeInput | null };

/**
 * Keeps what was typed during a call, right or wrong; the first words make a patient's form a call. An emergency with a
 * name, a birth date and a phone becomes a request at once, with nothing acknowledged. A form that was sent before is left
 * alone and told by its `requestId`. Throws NotFound, Conflict, Invalid.
 */
export async function saveCall(actor: StaffActor, input: SaveCallInput): Promise<SavedCall> {
  const { saved, emergency } = await audited(actor, "drafts.call", { kind: "draft", id: input.draftId }, async (tx, note): Promise<Kept> => {
    const draft = await lockedDraft(tx, note, actor, input.draftId);
    if (draft.requestId !== null) return { saved: savedCall(draft, isStored(draft.fields, input.typed)), emergency: null };
    // The answer to the first try was lost on its way; the same words come again.
    if (draft.dismissedAt === null && draft.version === input.version + 1 && isStored(draft.fields, input.typed)) return { saved: savedCall(draft, true), emergency: emergencyOf(actor, draft) };
    await refuseStale(tx, draft, input);
    const changes = await changesOf(tx, actor, draft, input);
    await saveDraftInClinic(tx, draft, changes);
    note.changed("fields");
    const kept = { ...draft, ...changes, version: draft.version + 1 };
    return { saved: savedCall(kept, true), emergency: emergencyOf(actor, kept) };
  });
  if (emergency === null) return saved;
  const { requestId, isOther } = await requestOfDraft(actor, emergency);
  await audited(actor, "drafts.call", { kind: "draft", id: input.draftId }, async (tx, note) => {
    await markSent(tx, note, await lockedDraft(tx, note, actor, input.draftId), requestId);
  });
  return { ...saved, requestId, isKept: !isOther };
}

function savedCall({ version, savedAt, requestId }: DraftRow, isKept: boolean): SavedCall {
  return { version, savedAt: savedAt.toISOString(), requestId, isKept };
}

async function changesOf(tx: Tx, actor: StaffActor, draft: DraftRow, { typed }: SaveCallInput) {
  const at = now();
  const fields = withTyped(draft.fields, typed);
  const reachableAt = await reachableSince(tx, draft, fields, at);
  return { fields, reachableAt, savedAt: at, expiresAt: new Date(at.getTime() + DRAFT_DAYS * DAY_MS), source: "phone" as const, startedById: draft.startedById ?? actor.staffId };
}

/** The request of an emergency whose person can be called; null for any other form. */
function emergencyOf(actor: StaffActor, { fields, reachableAt, idempotencyKey }: DraftRow): IntakeInput | null {
  return reachableAt !== null && isEmergency(fields) ? readCall(fields, idempotencyKey, { agreed: null, staffName: actor.name }) : null;
}

async function reachableSince(tx: Tx, draft: DraftRow, fields: DraftRow["fields"], at: Date): Promise<Date | null> {
  const clinic = await findClinicCalendar(tx, draft.clinicId);
  const isReachable = clinic !== null && checkYou({ ...fields, email: "" }, localDay(at, clinic.timeZone)).length === 0;
  return isReachable ? (draft.reachableAt ?? at) : null;
}
