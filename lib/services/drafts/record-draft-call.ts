import "server-only";
import { saveDraftInClinic } from "@/db/queries/drafts";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid } from "@/lib/domain/errors";
import type { RecordDraftCallInput } from "@/lib/inputs/calls";
import { now } from "@/lib/platform/clock";
import { audited } from "../audited";
import { lockedDraft, refuseStale } from "../locked-draft";

/** Writes down a call about an unfinished form that nobody answered. Throws NotFound, Conflict, Invalid. */
export async function recordDraftCall(actor: StaffActor, input: RecordDraftCallInput): Promise<{ version: number }> {
  return audited(actor, "drafts.call", { kind: "draft", id: input.draftId }, async (tx, note) => {
    const draft = await lockedDraft(tx, note, actor, input.draftId);
    if (draft.requestId !== null) throw new Invalid("This form was sent meanwhile. Record the call on its request.");
    await refuseStale(tx, draft, input);
    await saveDraftInClinic(tx, draft, { callsTried: draft.callsTried + 1, lastCalledAt: now() });
    note.changed("callsTried", "lastCalledAt");
    return { version: draft.version + 1 };
  });
}
