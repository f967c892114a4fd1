import "server-only";
import { findPayerOfRequest, findPayerRuleSetInClinic, insertPayerOfRequest, savePayerOfRequest } from "@/db/queries/payer-rules";
import type { StaffActor } from "@/lib/domain/actor";
import { Conflict, Invalid, NotFound } from "@/lib/domain/errors";
import type { ChoosePayerInput } from "@/lib/inputs/payer-rules";
import { audited, type Tx } from "../audited";
import { lockedNow, refuseEnded, savedRequest, type SavedRequest } from "../locked-request";

/** By whose rules this request's checklist is read; without a set by the built-in proposal. Throws NotFound, Conflict, Invalid. */
export async function choosePayer(actor: StaffActor, input: ChoosePayerInput): Promise<SavedRequest> {
  return audited(actor, "treatments.choose_payer", { kind: "request", id: input.requestId }, async (tx, note) => {
    const request = await lockedNow(tx, note, actor, input.requestId);
    refuseEnded(request);
    const { payerRuleSetId, version } = input;
    await refuseUnusable(tx, actor, payerRuleSetId);
    const before = await findPayerOfRequest(tx, request.id, request.clinicId);
    if ((before?.version ?? 0) !== version) throw stale();
    if ((before?.payerRuleSetId ?? null) === payerRuleSetId) return savedRequest(request);
    if (before === null && payerRuleSetId !== null) await insertPayerOfRequest(tx, { requestId: request.id, clinicId: request.clinicId, payerRuleSetId });
    else if (!(await savePayerOfRequest(tx, request.id, request.clinicId, version, payerRuleSetId))) throw stale();
    note.changed("payer");
    return savedRequest(request);
  });
}

function stale(): Conflict {
  return new Conflict("Somebody else chose the payer first. Look at the choice and choose again.");
}

async function refuseUnusable(tx: Tx, { clinicId }: StaffActor, payerRuleSetId: string | null): Promise<void> {
  if (payerRuleSetId === null) return;
  const set = await findPayerRuleSetInClinic(tx, payerRuleSetId, clinicId);
  if (set === null) throw new NotFound("These rules do not exist in your clinic.");
  if (!set.isActive) throw new Invalid("These rules are out of use. Choose others.", [{ field: "payerRuleSetId", message: "These rules are out of use." }]);
}
