import "server-only";
import { selectTreatmentRowsOfRequest } from "@/db/queries/treatments";
import type { StaffActor } from "@/lib/domain/actor";
import type { CancelPlanInput } from "@/lib/inputs/treatments";
import { now } from "@/lib/platform/clock";
import { audited } from "../audited";
import { lockedPlan, saveLockedTreatment, treatmentStep, type TreatmentStep } from "../treatment-locked";
import { stepRequest } from "../treatment-step";

/** Takes a planned treatment away; with the last one the request goes back to reported. Throws NotFound, Conflict, Invalid. */
export async function cancelPlan(actor: StaffActor, input: CancelPlanInput): Promise<TreatmentStep> {
  return audited(actor, "treatments.cancel_plan", { kind: "treatment", id: input.treatmentId }, async (tx, note) => {
    const { request, treatment } = await lockedPlan(tx, note, actor, input);
    const cancelled = await saveLockedTreatment(tx, treatment, { state: "cancelled", cancelReason: input.reason, endedAt: now() });
    note.changed("state");
    const rest = await selectTreatmentRowsOfRequest(tx, request.id, request.clinicId);
    const isLast = request.stage === "treatment_planned" && rest.every(({ state }) => state !== "planned");
    const after = await stepRequest(tx, note, actor, request, isLast ? { verb: "cancel_plan", reason: input.reason } : null);
    return treatmentStep(after, cancelled);
  });
}
