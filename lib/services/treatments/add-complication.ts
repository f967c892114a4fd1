import "server-only";
import { insertComplication, selectComplicationsOfRequest } from "@/db/queries/treatment-complications";
import { findTreatmentInClinic, type TreatmentRow } from "@/db/queries/treatments";
import type { StaffActor } from "@/lib/domain/actor";
import { daysBetween } from "@/lib/domain/compression-days";
import { Invalid, NotFound } from "@/lib/domain/errors";
import { clotForFlag, lateComplicationsOf, needsClinicianToday } from "@/lib/domain/late-complications";
import type { AddComplicationInput } from "@/lib/inputs/treatments";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { audited, type AuditNote, type Tx } from "../audited";
import { clinicToday } from "../clinic-today";
import { lockedNow, refuseEndedUntreated, savedRequest, type SavedRequest } from "../locked-request";
import { fieldRefusal } from "../field-refusal";
import { raiseForClots } from "../thrombus-urgency";

/**
 * Records what showed after a treatment, on a closed request too. A clot that reaches the deep vein raises the request's
 * same-day flag; a closed request stays closed, and a clinician reopens it.
 * Throws NotFound, Invalid.
 */
export async function addComplication(actor: StaffActor, input: AddComplicationInput): Promise<SavedRequest> {
  return audited(actor, "treatments.add_complication", { kind: "treatment", id: input.treatmentId }, async (tx, note) => {
    const { request, treatment, treatedOn } = await lockedDone(tx, note, actor, input.treatmentId);
    await refuseImpossible(tx, treatment, treatedOn, input);
    const { kind, ehitClass, foundOn } = input;
    const id = newId();
    await insertComplication(tx, {
      id, clinicId: request.clinicId, requestId: request.id, treatmentId: treatment.id,
      kind, ehitClass, foundOn, note: input.note, recordedAt: now(), recordedById: actor.staffId,
    });
    note.changed("laterComplications");
    note.alsoChanged({ kind: "complication", id, patientId: request.patientId, changedFields: ["kind", "ehitClass", "foundOn", "note"] });
    const { leg, vein } = treatment;
    const clots = needsClinicianToday(input) ? [clotForFlag(input, { leg, vein, daysAfter: daysBetween(treatedOn, foundOn) })] : [];
    return savedRequest(await raiseForClots(tx, note, actor, request, clots));
  });
}

async function lockedDone(tx: Tx, note: AuditNote, actor: StaffActor, treatmentId: string) {
  const before = await findTreatmentInClinic(tx, treatmentId, actor.clinicId);
  if (before === null) throw new NotFound("This treatment does not exist in your clinic.");
  const request = await lockedNow(tx, note, actor, before.requestId);
  note.about(before.id, request.patientId);
  const treatment = await findTreatmentInClinic(tx, treatmentId, actor.clinicId);
  if (treatment === null) throw new NotFound("This treatment does not exist in your clinic.");
  refuseEndedUntreated(request);
  if (treatment.state !== "done" || treatment.treatedOn === null) throw new Invalid("This treatment is not recorded as done. Record it first.");
  return { request, treatment, treatedOn: treatment.treatedOn };
}

async function refuseImpossible(tx: Tx, treatment: TreatmentRow, treatedOn: string, { kind, ehitClass, foundOn }: AddComplicationInput): Promise<void> {
  const { today } = await clinicToday(tx, treatment.clinicId);
  if (foundOn > today) throw fieldRefusal("foundOn", "This day has not come yet.");
  if (foundOn < treatedOn) throw fieldRefusal("foundOn", "This day is before the treatment.");
  if (!lateComplicationsOf(treatment.modality).includes(kind)) throw fieldRefusal("kind", "An EHIT follows heat treatment. Record a clot instead.");
  const found = await selectComplicationsOfRequest(tx, treatment.requestId, treatment.clinicId);
  const isKnown = found.some((one) => one.removed === null && one.treatmentId === treatment.id && one.kind === kind && one.ehitClass === ehitClass && one.foundOn === foundOn);
  if (isKnown) throw new Invalid("This is already recorded for that day.");
}
