import "server-only";
import { insertMerge, saveRequestPlaced, selectAlsoKnownAs } from "@/db/queries/patient-merges";
import { lockRequestsOfPatient, saveMergedInto, savePatient, type PatientRow } from "@/db/queries/patients";
import type { StaffActor } from "@/lib/domain/actor";
import { Conflict, Invalid } from "@/lib/domain/errors";
import { MERGE_FACTS, mergeChanges, MOST_MERGED_REQUESTS } from "@/lib/domain/merge";
import { searchTextOf } from "@/lib/domain/search-text";
import type { MergePatientsInput } from "@/lib/inputs/patient-merges";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { audited, type AuditNote, type Tx } from "../audited";
import { lockedPatient } from "../locked-patient";
import { findMergeRefusal } from "../merge-refusal";
import { saveSearchTexts } from "../patient-search-texts";

export type MergedPatients = { mergeId: string; keptId: string; requests: number };

/** Makes two records of one person one: the requests move to the kept record, the other stays as a signpost. Throws NotFound, Conflict, Invalid. */
export async function mergePatients(actor: StaffActor, input: MergePatientsInput): Promise<MergedPatients> {
  return audited(actor, "patients.merge", { kind: "patient", id: input.keptId, patientId: input.keptId }, async (tx, note) => {
    const { kept, merged } = await lockBoth(tx, actor, input);
    const refusal = await findMergeRefusal(tx, kept, merged);
    if (refusal !== null) throw new Invalid(refusal);
    const changes = mergeChanges(kept, merged, input.take);
    const version = await savePatient(tx, kept.id, actor.clinicId, kept.version, changes);
    if (version === null) throw new Conflict("Somebody else changed this patient first.");
    await saveMergedInto(tx, merged, kept.id);
    const requestIds = await moveRequests(tx, note, { ...kept, ...changes, version }, merged);
    const keptBefore = Object.fromEntries(MERGE_FACTS.filter((fact) => fact in changes).map((fact) => [fact, kept[fact]]));
    const mergeId = newId();
    await insertMerge(tx, { id: mergeId, clinicId: actor.clinicId, keptId: kept.id, mergedId: merged.id, requestIds, keptBefore, reason: input.reason, mergedAt: now(), mergedById: actor.staffId });
    note.changed("requests", ...Object.keys(changes));
    note.alsoChanged({ kind: "patient", id: merged.id, patientId: merged.id, changedFields: ["mergedInto"] });
    return { mergeId, keptId: kept.id, requests: requestIds.length };
  });
}

/** In the order of the ids, so that two people merging the same pair both ways cannot deadlock. */
async function lockBoth(tx: Tx, { clinicId }: StaffActor, input: MergePatientsInput): Promise<{ kept: PatientRow; merged: PatientRow }> {
  const lockKept = () => lockedPatient(tx, { patientId: input.keptId, version: input.keptVersion, clinicId });
  const lockMerged = () => lockedPatient(tx, { patientId: input.mergedId, version: input.mergedVersion, clinicId });
  const isKeptFirst = input.keptId < input.mergedId;
  const first = await (isKeptFirst ? lockKept() : lockMerged());
  const second = await (isKeptFirst ? lockMerged() : lockKept());
  const both = isKeptFirst ? { kept: first, merged: second } : { kept: second, merged: first };
  if (both.kept.mergedIntoId !== null || both.merged.mergedIntoId !== null) throw new Invalid("One of these records was merged already. Choose the one that is kept.");
  return both;
}

async function moveRequests(tx: Tx, note: AuditNote, kept: PatientRow, merged: PatientRow): Promise<string[]> {
  const moving = await lockRequestsOfPatient(tx, merged.id, merged.clinicId);
  if (moving.length > MOST_MERGED_REQUESTS) throw new Invalid(`This record has more than ${MOST_MERGED_REQUESTS} requests, which one person cannot. Ask who looks after the system.`);
  const also = await selectAlsoKnownAs(tx, kept.id, kept.clinicId);
  for (const request of moving) {
    await saveRequestPlaced(tx, request, { patientId: kept.id, searchText: searchTextOf({ ...kept, reference: request.reference }, also) }, kept.clinicId);
    note.alsoChanged({ kind: "request", id: request.id, patientId: kept.id, changedFields: ["patient"] });
  }
  await saveSearchTexts(tx, kept);
  return moving.map(({ id }) => id);
}
