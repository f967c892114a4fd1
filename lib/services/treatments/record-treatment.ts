import "server-only";
import type { RequestRow } from "@/db/queries/requests";
import { findStaffInClinic } from "@/db/queries/staff";
import type { TreatmentRow } from "@/db/queries/treatments";
import { rolesMay } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { clotForFlag } from "@/lib/domain/late-complications";
import { NO_DETAILS } from "@/lib/domain/procedure-details";
import type { RecordTreatmentInput } from "@/lib/inputs/treatments";
import { now } from "@/lib/platform/clock";
import { audited, type Tx } from "../audited";
import { cancelSuperseded, planOfTreatment } from "../check-in-plan";
import { clinicToday } from "../clinic-today";
import { fieldRefusal } from "../field-refusal";
import { raiseForClots } from "../thrombus-urgency";
import { lockedPlan, saveLockedTreatment, treatmentStep, type TreatmentStep } from "../treatment-locked";
import { mismatchReasonFor } from "../treatment-report";
import { stepRequest } from "../treatment-step";

/**
 * Records a planned treatment as done, as it really was, and plans its five check-ins, except what its session has
 * answered already; those of an earlier treatment of that leg end. The first one brings the request to follow-up. Throws NotFound, Conflict, Invalid.
 */
export async function recordTreatment(actor: StaffActor, input: RecordTreatmentInput): Promise<TreatmentStep> {
  return audited(actor, "treatments.record", { kind: "treatment", id: input.treatmentId }, async (tx, note) => {
    const { request, treatment } = await lockedPlan(tx, note, actor, input);
    const today = await refuseImpossible(tx, request, input);
    const { leg, vein, modality, treatedOn, operatorId, complications, details = NO_DETAILS } = input;
    const mismatchReason = await mismatchReasonFor(tx, request, { leg, vein, mismatchReason: input.mismatchReason ?? plannedReason(treatment, input) });
    const after = await stepRequest(tx, note, actor, request, request.stage === "follow_up" ? null : { verb: "record_treatment", reason: null });
    const plan = { leg: treatment.leg, vein: treatment.vein, modality: treatment.modality, mismatchReason: treatment.mismatchReason, note: treatment.note };
    const done = await saveLockedTreatment(tx, treatment, {
      ...details, state: "done", leg, vein, modality, treatedOn, operatorId, complications, mismatchReason, note: input.note ?? treatment.note, plan, endedAt: now(),
    });
    note.changed("state", "leg", "vein", "modality", "treatedOn", "operatorId", "complications", "details");
    await planOfTreatment(tx, actor, request, { treatmentId: done.id, leg, treatedOn });
    await cancelSuperseded(tx, request, today);
    const clots = complications.includes("clot") ? [clotForFlag({ kind: "clot", ehitClass: null }, { leg, vein, daysAfter: 0 })] : [];
    return treatmentStep(await raiseForClots(tx, note, actor, after, clots), done);
  });
}

/** A reason that was given for this same vein of this same leg still holds. */
function plannedReason({ leg, vein, mismatchReason }: TreatmentRow, input: RecordTreatmentInput): string | null {
  return leg === input.leg && vein === input.vein ? mismatchReason : null;
}

async function refuseImpossible(tx: Tx, request: RequestRow, { treatedOn, operatorId }: RecordTreatmentInput): Promise<string> {
  const { today, dayOf } = await clinicToday(tx, request.clinicId);
  if (treatedOn > today) throw fieldRefusal("treatedOn", "This day has not come yet. Record the treatment once it is done.");
  if (treatedOn < dayOf(request.receivedAt)) throw fieldRefusal("treatedOn", "This day is before the request was received.");
  const operator = await findStaffInClinic(tx, operatorId, request.clinicId);
  if (operator === null || !rolesMay(operator.roles, "treatments.record")) throw fieldRefusal("operatorId", "Choose a clinician of your clinic.");
  return today;
}
