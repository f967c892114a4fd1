import "server-only";
import { findLastChange } from "@/db/queries/changes";
import { lockPatientInClinic, type PatientRow } from "@/db/queries/patients";
import { Conflict, NotFound } from "@/lib/domain/errors";
import { changeWords } from "@/lib/domain/request-changes";
import type { Tx } from "./audited";

type SeenPatient = { patientId: string; version: number; clinicId: string };

/** The record of this clinic, locked. NotFound when there is none; Conflict, with who changed it, when the person saw an older version. */
export async function lockedPatient(tx: Tx, { patientId, version, clinicId }: SeenPatient): Promise<PatientRow> {
  const patient = await lockPatientInClinic(tx, patientId, clinicId);
  if (patient === null) throw new NotFound("This patient does not exist in your clinic.");
  if (patient.version !== version) throw await conflictWith(tx, patient);
  return patient;
}

async function conflictWith(tx: Tx, patient: PatientRow): Promise<Conflict> {
  const change = await findLastChange(tx, patient.id, patient.clinicId);
  return new Conflict("These details changed while you were writing.", {
    version: patient.version,
    changedBy: change?.by ?? null,
    changedAt: change?.at.toISOString() ?? null,
    what: change === null ? null : changeWords(change.action),
  });
}
