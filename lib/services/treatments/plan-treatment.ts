import "server-only";
import { selectOpenFlagsOfRequest } from "@/db/queries/request-flags";
import type { RequestRow } from "@/db/queries/requests";
import { insertTreatment } from "@/db/queries/treatments";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid } from "@/lib/domain/errors";
import { isThrombusFlag, PLAN_REFUSAL } from "@/lib/domain/thrombus-flag";
import type { PlanTreatmentInput } from "@/lib/inputs/treatments";
import { newId } from "@/lib/platform/id";
import { audited, type AuditNote, type Tx } from "../audited";
import { lockedRequest, refuseEnded, saveLocked } from "../locked-request";
import { moveStage } from "../stage-move";
import { treatmentStep, type TreatmentStep } from "../treatment-locked";
import { mismatchReasonFor } from "../treatment-report";

/** Plans one procedure on one vein of one leg; the first plan moves the request along. Refused while an acute thrombus is flagged. Throws NotFound, Conflict, Invalid. */
export async function planTreatment(actor: StaffActor, input: PlanTreatmentInput): Promise<TreatmentStep> {
  return audited(actor, "treatments.plan", { kind: "request", id: input.requestId }, async (tx, note) => {
    const request = await lockedRequest(tx, note, actor, input);
    refuseEnded(request);
    await refuseThrombus(tx, request);
    const planned = await moved(tx, note, actor, request);
    const { leg, vein, modality, plannedOn, note: text } = input;
    const mismatchReason = await mismatchReasonFor(tx, request, input);
    const treatmentId = newId();
    await insertTreatment(tx, {
      id: treatmentId, clinicId: request.clinicId, requestId: request.id, state: "planned",
      leg, vein, modality, plannedOn, mismatchReason, note: text, recordedById: actor.staffId,
    });
    note.alsoChanged({ kind: "treatment", id: treatmentId, patientId: request.patientId, changedFields: ["leg", "vein", "modality", "plannedOn", "state"] });
    return treatmentStep(planned, { id: treatmentId, version: 1 });
  });
}

async function refuseThrombus(tx: Tx, { id, clinicId }: RequestRow): Promise<void> {
  const open = await selectOpenFlagsOfRequest(tx, id, clinicId);
  if (open.some(isThrombusFlag)) throw new Invalid(PLAN_REFUSAL);
}

/** The request at its stage with a plan. A further plan changes no stage, and still the version: two people must not plan the same one unseen. */
async function moved(tx: Tx, note: AuditNote, actor: StaffActor, request: RequestRow): Promise<RequestRow> {
  if (request.stage === "treatment_planned" || request.stage === "follow_up") {
    note.changed("treatments");
    return saveLocked(tx, request, {});
  }
  const { version, stage } = await moveStage(tx, note, actor, request, "plan_treatment", null);
  return { ...request, version, stage };
}
