import "server-only";
import { saveDraftInClinic } from "@/db/queries/drafts";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid } from "@/lib/domain/errors";
import { DISMISS_REASONS } from "@/lib/domain/unfinished";
import type { DismissDraftInput } from "@/lib/inputs/calls";
import { now } from "@/lib/platform/clock";
import { audited } from "../audited";
import { lockedDraft, refuseStale } from "../locked-draft";

/** Puts an unfinished form away with a reason. Its person can still finish and send it. Throws NotFound, Conflict, Invalid. */
export async function dismissDraft(actor: StaffActor, input: DismissDraftInput): Promise<{ version: number }> {
  return audited(actor, "drafts.dismiss", { kind: "draft", id: input.draftId }, async (tx, note) => {
    const draft = await lockedDraft(tx, note, actor, input.draftId);
    if (draft.requestId !== null) throw new Invalid("This form was sent meanwhile: it is a request now.");
    await refuseStale(tx, draft, input);
    const dismissReason = [DISMISS_REASONS[input.because], input.note].filter(Boolean).join(": ");
    await saveDraftInClinic(tx, draft, { dismissedAt: now(), dismissedById: actor.staffId, dismissReason });
    note.changed("dismissedAt", "dismissReason");
    return { version: draft.version + 1 };
  });
}
