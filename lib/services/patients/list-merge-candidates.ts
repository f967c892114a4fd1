import "server-only";
import { findClinic } from "@/db/queries/clinics";
import { selectMergeCandidates } from "@/db/queries/patient-merges";
import { findPatientInClinic } from "@/db/queries/patients";
import type { StaffActor } from "@/lib/domain/actor";
import { localDay } from "@/lib/domain/opening-hours";
import { likenessOf } from "@/lib/domain/merge";
import type { MergeCandidates } from "@/lib/domain/patient-list";
import { now } from "@/lib/platform/clock";
import { audited } from "../audited";
import { bannerOf } from "../patient-banner";

const MOST_SHOWN = 20;

/** Records that may be of the same person as this one, the likeliest first; null when the clinic has nobody like that, or it was merged. */
export async function listMergeCandidates(actor: StaffActor, { patientId }: { patientId: string }): Promise<MergeCandidates | null> {
  return audited(actor, "patients.merge", { kind: "patient", id: patientId }, async (tx, note) => {
    const patient = await findPatientInClinic(tx, patientId, actor.clinicId);
    const clinic = await findClinic(tx, actor.clinicId);
    if (patient === null || clinic === null || patient.mergedIntoId !== null) return null;
    note.about(patient.id, patient.id);
    const found = await selectMergeCandidates(tx, patient, actor.clinicId);
    const candidates = found
      .map((row) => ({ ...bannerOf(row), requests: row.requests, likeness: likenessOf(patient, row) }))
      .filter(({ likeness }) => likeness.length > 0)
      .sort((one, other) => other.likeness.length - one.likeness.length || one.patientId.localeCompare(other.patientId))
      .slice(0, MOST_SHOWN);
    note.rows(candidates.length);
    return { patient: bannerOf(patient), candidates, todayOn: localDay(now(), clinic.timeZone) };
  });
}
