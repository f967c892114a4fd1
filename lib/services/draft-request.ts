import "server-only";
import { saveDraftInClinic, type DraftRow } from "@/db/queries/drafts";
import type { PatientActor, StaffActor } from "@/lib/domain/actor";
import { KeyReused } from "@/lib/domain/intake";
import type { IntakeInput } from "@/lib/inputs/screening-request";
import type { AuditNote, Tx } from "./audited";
import { createRequest } from "./requests/create-request";

/** One scope for whoever sends a form: its key makes one request, also when the person and a member of staff send it at once. */
const FORM_SCOPE = "form";

/** The request of a form: made now, or the one made of it before, by whomever; `isOther`: that was with other answers. */
export async function requestOfDraft(actor: PatientActor | StaffActor, input: IntakeInput): Promise<{ requestId: string; isOther: boolean }> {
  return createRequest(actor, input, FORM_SCOPE).then(
    ({ id }) => ({ requestId: id, isOther: false }),
    (error: unknown) => {
      if (error instanceof KeyReused) return { requestId: error.requestId, isOther: true };
      throw error;
    },
  );
}

/** Writes down what the locked form was sent as; the first stands. */
export async function markSent(tx: Tx, note: AuditNote, draft: DraftRow | null, requestId: string): Promise<void> {
  if (!draft || draft.requestId !== null) return;
  note.about(draft.id);
  note.changed("requestId");
  await saveDraftInClinic(tx, draft, { requestId });
}
