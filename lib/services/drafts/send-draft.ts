import "server-only";
import { lockDraftByToken } from "@/db/queries/drafts";
import type { PatientActor } from "@/lib/domain/actor";
import type { IntakeInput } from "@/lib/inputs/screening-request";
import { now } from "@/lib/platform/clock";
import { sha256 } from "@/lib/platform/secret";
import { audited } from "../audited";
import { markSent, requestOfDraft } from "../draft-request";

/** Makes the draft a request, once: sent again, even after a change of mind in another tab, the first request stands. */
export async function sendDraft(actor: PatientActor, { token, input }: { token: string; input: IntakeInput }): Promise<void> {
  const requestId = await requestOfDraft(actor, input);
  await audited(actor, "drafts.save", { kind: "draft" }, async (tx, note) => {
    await markSent(tx, note, await lockDraftByToken(tx, sha256(token), actor.clinicId, now()), requestId);
  });
}
