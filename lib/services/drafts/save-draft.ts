import "server-only";
import { lockDraftByToken, saveDraftInClinic } from "@/db/queries/drafts";
import type { PatientActor } from "@/lib/domain/actor";
import { DRAFT_DAYS } from "@/lib/domain/screening-limits";
import { now } from "@/lib/platform/clock";
import { sha256 } from "@/lib/platform/secret";
import { audited } from "../audited";

const DAY_MS = 24 * 60 * 60_000;

/** One page of the form: the names of its fields, and what was typed. A field that is not sent was left empty. */
export type SaveDraft = { token: string; page: string; names: readonly string[]; typed: Readonly<Record<string, string | string[]>> };

/**
 * Keeps one page exactly as typed, right or wrong, and leaves every other page alone; returns all fields.
 * Null when the draft has run out. A draft that was sent already is not changed any more.
 */
export async function saveDraft(actor: PatientActor, { token, page, names, typed }: SaveDraft): Promise<Record<string, string | string[]> | null> {
  return audited(actor, "drafts.save", { kind: "draft" }, async (tx, note) => {
    const at = now();
    const draft = await lockDraftByToken(tx, sha256(token), actor.clinicId, at);
    if (!draft) return null;
    note.about(draft.id);
    if (draft.requestId) return draft.fields;
    const others = Object.entries(draft.fields).filter(([name]) => !names.includes(name));
    const visited = new Set([draft.fields.visited ?? [], page].flat());
    const fields = { ...Object.fromEntries(others), ...typed, visited: [...visited] };
    await saveDraftInClinic(tx, draft, { fields, savedAt: at, expiresAt: new Date(at.getTime() + DRAFT_DAYS * DAY_MS) });
    note.changed("fields");
    return fields;
  });
}
