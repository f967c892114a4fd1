import "server-only";
import { lockDraftByToken, saveDraftInClinic, type DraftRow } from "@/db/queries/drafts";
import { findClinicCalendar } from "@/db/queries/intake";
import type { PatientActor } from "@/lib/domain/actor";
import { localDay } from "@/lib/domain/opening-hours";
import { DRAFT_DAYS } from "@/lib/domain/screening-limits";
import type { Fields } from "@/lib/inputs/answer-fields";
import { checkYou } from "@/lib/inputs/screening-person";
import { now } from "@/lib/platform/clock";
import { sha256 } from "@/lib/platform/secret";
import { audited, type Tx } from "../audited";

const DAY_MS = 24 * 60 * 60_000;

/** One page of the form: the names of its fields, and what was typed. A field that is not sent was left empty. */
export type SaveDraft = { token: string; page: string; names: readonly string[]; typed: Readonly<Record<string, string | string[]>>; /** The person did not press Continue: the page is shown again when they go on. */ isStillOpen?: boolean };

/**
 * Keeps one page exactly as typed, right or wrong, and leaves every other page alone; returns all fields.
 * Null when the draft has run out. A draft that was sent already is not changed any more.
 */
export async function saveDraft(actor: PatientActor, { token, page, names, typed, isStillOpen = false }: SaveDraft): Promise<Record<string, string | string[]> | null> {
  return audited(actor, "drafts.save", { kind: "draft" }, async (tx, note) => {
    const at = now();
    const draft = await lockDraftByToken(tx, sha256(token), actor.clinicId, at);
    if (!draft) return null;
    note.about(draft.id);
    if (draft.requestId) return draft.fields;
    const others = Object.entries(draft.fields).filter(([name]) => !names.includes(name));
    const visited = new Set([draft.fields.visited ?? [], isStillOpen ? [] : page].flat());
    const fields = { ...Object.fromEntries(others), ...typed, visited: [...visited] };
    const reachableAt = names.includes("phone") ? await reachableSince(tx, draft, fields, at) : draft.reachableAt;
    // A form that staff put away comes back when its person goes on with it.
    const putBack = { dismissedAt: null, dismissedById: null, dismissReason: null };
    await saveDraftInClinic(tx, draft, { fields, reachableAt, ...putBack, savedAt: at, expiresAt: new Date(at.getTime() + DRAFT_DAYS * DAY_MS) });
    note.changed("fields", ...(draft.dismissedAt === null ? [] : ["dismissedAt", "dismissReason"]));
    return fields;
  });
}

/** Since when staff could call: a name, a birth date and a phone number are right. A wrong e-mail address does not matter. */
async function reachableSince(tx: Tx, draft: DraftRow, fields: Fields, at: Date): Promise<Date | null> {
  const clinic = await findClinicCalendar(tx, draft.clinicId);
  const isReachable = clinic !== null && checkYou({ ...fields, email: "" }, localDay(at, clinic.timeZone)).length === 0;
  return isReachable ? (draft.reachableAt ?? at) : null;
}
