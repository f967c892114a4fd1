import "server-only";
import { findClinic } from "@/db/queries/clinics";
import { selectCorrectionsOfPatient, selectRequestsOfPatient } from "@/db/queries/patient-list";
import { selectMergesOfPatient } from "@/db/queries/patient-merges";
import { findPatientInClinic, selectSimilarPatients, type PatientRow } from "@/db/queries/patients";
import type { StaffActor } from "@/lib/domain/actor";
import { localDay } from "@/lib/domain/opening-hours";
import type { PatientDetail, PatientRecord, StandingMerge } from "@/lib/domain/patient-list";
import { now } from "@/lib/platform/clock";
import { audited, type Tx } from "../audited";
import { findApartRefusal } from "../merge-apart";

/** One person with all requests and corrections, or null when the clinic has nobody like that. Throws Forbidden. */
export async function getPatient(actor: StaffActor, { patientId }: { patientId: string }): Promise<PatientDetail | null> {
  return audited(actor, "patients.get", { kind: "patient", id: patientId }, async (tx, note) => {
    const row = await findPatientInClinic(tx, patientId, actor.clinicId);
    const clinic = await findClinic(tx, actor.clinicId);
    if (row === null || clinic === null) return null;
    note.about(row.id, row.id);
    return {
      patient: recordOf(row),
      mergedIntoId: row.mergedIntoId,
      merges: await standingMerges(tx, row),
      requests: await selectRequestsOfPatient(tx, row.id, actor.clinicId),
      changes: await selectCorrectionsOfPatient(tx, row.id, actor.clinicId),
      similarPatients: (await selectSimilarPatients(tx, row, actor.clinicId)).map(({ familyName, givenName, bornOn }) => ({ familyName, givenName, bornOn })),
      timeZone: clinic.timeZone,
      todayOn: localDay(now(), clinic.timeZone),
    };
  });
}

async function standingMerges(tx: Tx, patient: PatientRow): Promise<StandingMerge[]> {
  const found = await selectMergesOfPatient(tx, patient.id, patient.clinicId);
  const merges: StandingMerge[] = [];
  for (const { merge, merged, by } of found) {
    merges.push({
      mergeId: merge.id,
      version: merge.version,
      merged: { patientId: merged.id, familyName: merged.familyName, givenName: merged.givenName, bornOn: merged.bornOn },
      requests: merge.requestIds.length,
      reason: merge.reason,
      by,
      at: merge.mergedAt.toISOString(),
      refusal: merge.keptId === patient.id ? await findApartRefusal(tx, merge, patient, merged) : null,
    });
  }
  return merges;
}

function recordOf({ id, clinicId: _clinicId, createdAt: _createdAt, mergedIntoId: _mergedIntoId, ...patient }: PatientRow): PatientRecord {
  return { patientId: id, ...patient };
}
