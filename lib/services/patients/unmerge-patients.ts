import "server-only";
import { lockMergeInClinic, saveRequestPlaced, saveUnmerged, selectAlsoKnownAs, type MergeRow } from "@/db/queries/patient-merges";
import { lockPatientInClinic, lockRequestsOfPatient, saveMergedInto, savePatient, type PatientRow } from "@/db/queries/patients";
import type { StaffActor } from "@/lib/domain/actor";
import { Conflict, Invalid, NotFound } from "@/lib/domain/errors";
import { searchTextOf } from "@/lib/domain/search-text";
import type { UnmergePatientsInput } from "@/lib/inputs/patient-merges";
import { now } from "@/lib/platform/clock";
import { audited, type AuditNote, type Tx } from "../audited";
import { findApartRefusal } from "../merge-apart";
import { saveSearchTexts } from "../patient-search-texts";

/** Takes a merge apart: requests and values go back to where they were. Throws NotFound, Conflict, Invalid when later work depends on it. */
export async function unmergePatients(actor: StaffActor, input: UnmergePatientsInput): Promise<{ keptId: string; mergedId: string; requests: number }> {
  return audited(actor, "patients.unmerge", { kind: "patient" }, async (tx, note) => {
    const merge = await lockMergeInClinic(tx, input.mergeId, actor.clinicId);
    if (merge === null) throw new NotFound("This merge does not exist in your clinic.");
    note.about(merge.keptId, merge.keptId);
    if (merge.unmergedAt !== null) throw new Invalid("This merge was taken apart already.");
    if (merge.version !== input.version) throw new Conflict("Somebody else changed this merge first.");
    const { kept, merged } = await lockBoth(tx, merge);
    const refusal = await findApartRefusal(tx, merge, kept, merged);
    if (refusal !== null) throw new Invalid(refusal.message);
    const version = await savePatient(tx, kept.id, kept.clinicId, kept.version, merge.keptBefore);
    if (version === null || !(await saveUnmerged(tx, merge, { unmergedAt: now(), unmergedById: actor.staffId, unmergeReason: input.reason }))) throw new Conflict("Somebody else changed this merge first.");
    await saveMergedInto(tx, merged, null);
    await moveBack(tx, note, merge, merged);
    await saveSearchTexts(tx, { ...kept, ...merge.keptBefore, version });
    note.changed("requests", ...Object.keys(merge.keptBefore));
    note.alsoChanged({ kind: "patient", id: merged.id, patientId: merged.id, changedFields: ["mergedInto"] });
    return { keptId: kept.id, mergedId: merged.id, requests: merge.requestIds.length };
  });
}

async function lockBoth(tx: Tx, { keptId, mergedId, clinicId }: MergeRow): Promise<{ kept: PatientRow; merged: PatientRow }> {
  const first = await lockPatientInClinic(tx, keptId < mergedId ? keptId : mergedId, clinicId);
  const second = await lockPatientInClinic(tx, keptId < mergedId ? mergedId : keptId, clinicId);
  if (first === null || second === null) throw new NotFound("These patients do not exist in your clinic.");
  return first.id === keptId ? { kept: first, merged: second } : { kept: second, merged: first };
}

async function moveBack(tx: Tx, note: AuditNote, { requestIds, keptId, clinicId }: MergeRow, merged: PatientRow): Promise<void> {
  const also = await selectAlsoKnownAs(tx, merged.id, clinicId);
  const moving = (await lockRequestsOfPatient(tx, keptId, clinicId)).filter(({ id }) => requestIds.includes(id));
  if (moving.length !== requestIds.length) throw new Invalid("A request of this merge belongs to somebody else now.");
  for (const request of moving) {
    await saveRequestPlaced(tx, request, { patientId: merged.id, searchText: searchTextOf({ ...merged, reference: request.reference }, also) }, clinicId);
    note.alsoChanged({ kind: "request", id: request.id, patientId: merged.id, changedFields: ["patient"] });
  }
}
