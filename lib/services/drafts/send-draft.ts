import "server-only";
import { lockDraftByToken, saveDraftInClinic } from "@/db/queries/drafts";
import type { PatientActor } from "@/lib/domain/actor";
import { KeyReused } from "@/lib/domain/intake";
import type { IntakeInput } from "@/lib/inputs/screening-request";
import { now } from "@/lib/platform/clock";
import { sha256 } from "@/lib/platform/secret";
import { audited } from "../audited";
import { createRequest } from "../requests/create-request";

/** Makes the draft a request, once: sent again, even after a change of mind in another tab, the first request stands. */
export async function sendDraft(actor: PatientActor, { token, input }: { token: string; input: IntakeInput }): Promise<void> {
  const requestId = await createRequest(actor, input).then(
    ({ id }) => id,
    (error: unknown) => {
      if (error instanceof KeyReused) return error.requestId;
      throw error;
    },
  );
  await audited(actor, "drafts.save", { kind: "draft" }, async (tx, note) => {
    const draft = await lockDraftByToken(tx, sha256(token), actor.clinicId, now());
    if (!draft || draft.requestId) return;
    note.about(draft.id);
    note.changed("requestId");
    await saveDraftInClinic(tx, draft, { requestId });
  });
}
