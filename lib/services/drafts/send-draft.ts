import "server-only";
import { lockDraftInClinic } from "@/db/queries/drafts";
import type { PatientActor } from "@/lib/domain/actor";
import { canonicalJson } from "@/lib/domain/canonical-json";
import type { Fields } from "@/lib/inputs/answer-fields";
import type { IntakeInput } from "@/lib/inputs/screening-request";
import { now } from "@/lib/platform/clock";
import { audited } from "../audited";
import { markSent, requestOfDraft } from "../draft-request";

/** `fields`: the form as it stood when `input` was read from it. */
export type SendDraft = { draftId: string; fields: Fields; input: IntakeInput };

/**
 * Makes the draft a request, once: sent again, even after a change of mind in another tab, the first request stands.
 * `isOther`: some answers of the form are not in it. The draft is marked by its id: its link may have moved to another device.
 */
export async function sendDraft(actor: PatientActor, { draftId, fields, input }: SendDraft): Promise<{ isOther: boolean }> {
  const { requestId, isOther } = await requestOfDraft(actor, input);
  return audited(actor, "drafts.save", { kind: "draft", id: draftId }, async (tx, note) => {
    const draft = await lockDraftInClinic(tx, draftId, actor.clinicId, now());
    const isChanged = draft?.requestId === null && canonicalJson(draft.fields) !== canonicalJson(fields);
    await markSent(tx, note, draft, requestId);
    return { isOther: isOther || isChanged };
  });
}
