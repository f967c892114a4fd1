import "server-only";
import { findClinic } from "@/db/queries/clinics";
import { savePatient, type PatientRow } from "@/db/queries/patients";
import type { StaffActor } from "@/lib/domain/actor";
import { Conflict, Invalid, NotFound } from "@/lib/domain/errors";
import { localDay } from "@/lib/domain/opening-hours";
import type { CorrectPatientInput } from "@/lib/inputs/patients";
import { now } from "@/lib/platform/clock";
import { audited, type Tx } from "../audited";
import { lockedPatient } from "../locked-patient";
import { saveSearchTexts } from "../patient-search-texts";

/** Corrects contact details, allergies, sex, and the choices about contact. Throws NotFound, Conflict, Invalid. */
export async function correctPatient(actor: StaffActor, input: CorrectPatientInput): Promise<{ patientId: string; version: number }> {
  return audited(actor, "patients.correct", { kind: "patient", id: input.patientId, patientId: input.patientId }, async (tx, note) => {
    const patient = await lockedPatient(tx, { ...input, clinicId: actor.clinicId });
    if (patient.mergedIntoId !== null) throw new Invalid("This patient was merged into another one. Correct that one.");
    await refuseDeathOutsideLife(tx, patient, input.changes.diedOn ?? null);
    const version = await savePatient(tx, patient.id, patient.clinicId, patient.version, input.changes);
    if (version === null) throw new Conflict("Somebody else changed this patient first.");
    note.changed(...Object.keys(input.changes));
    if (input.changes.phone !== undefined && input.changes.phone !== patient.phone) await saveSearchTexts(tx, { ...patient, phone: input.changes.phone });
    return { patientId: patient.id, version };
  });
}

async function refuseDeathOutsideLife(tx: Tx, patient: PatientRow, diedOn: string | null): Promise<void> {
  if (diedOn === null) return;
  const clinic = await findClinic(tx, patient.clinicId);
  if (clinic === null) throw new NotFound();
  const isPossible = diedOn >= patient.bornOn && diedOn <= localDay(now(), clinic.timeZone);
  if (!isPossible) throw new Invalid("This day cannot be right.", [{ field: "changes.diedOn", message: "Write a day after birth and not after today." }]);
}
