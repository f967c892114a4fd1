import "server-only";
import { selectAlsoKnownAs } from "@/db/queries/patient-merges";
import { lockRequestsOfPatient, type PatientRow } from "@/db/queries/patients";
import { saveRequest } from "@/db/queries/requests";
import { searchTextOf } from "@/lib/domain/search-text";
import type { Tx } from "./audited";

/** The list finds a request by its patient's names and phone, so the words it searches follow the record and those merged into it. */
export async function saveSearchTexts(tx: Tx, patient: PatientRow): Promise<void> {
  const also = await selectAlsoKnownAs(tx, patient.id, patient.clinicId);
  for (const { id, reference, version, searchText: before } of await lockRequestsOfPatient(tx, patient.id, patient.clinicId)) {
    const searchText = searchTextOf({ ...patient, reference }, also);
    if (searchText !== before) await saveRequest(tx, id, patient.clinicId, version, { searchText });
  }
}
