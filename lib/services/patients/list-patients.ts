import "server-only";
import { findClinic } from "@/db/queries/clinics";
import { selectNearPatientsInClinic, selectPatientsInClinic } from "@/db/queries/patient-list";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid, NotFound } from "@/lib/domain/errors";
import type { PatientList } from "@/lib/domain/patient-list";
import { readSearchWords } from "@/lib/domain/search-words";
import { findSimilarNames } from "@/lib/domain/similar-names";
import type { ListPatientsInput } from "@/lib/inputs/patients-query";
import { audited } from "../audited";

export const PATIENTS_PAGE_SIZE = 50;

/** One page of the clinic's people by family name, or of those whom the words find or, when they find nobody, nearly do. Throws Forbidden, Invalid. */
export async function listPatients(actor: StaffActor, { words, page }: ListPatientsInput): Promise<PatientList> {
  return audited(actor, "patients.list", { kind: "patient" }, async (tx, note) => {
    const asked = words === null ? null : readSearchWords(words);
    if (words !== null && asked === null) throw new Invalid("Type at least 3 letters or digits.", [{ field: "words", message: "Type at least 3 letters or digits." }]);
    const clinic = await findClinic(tx, actor.clinicId);
    if (clinic === null) throw new NotFound("This clinic does not exist.");
    const found = await selectPatientsInClinic(tx, actor.clinicId, asked, { offset: (page - 1) * PATIENTS_PAGE_SIZE, limit: PATIENTS_PAGE_SIZE + 1 });
    const near = asked?.kind === "text" && asked.isName && page === 1 && found.length === 0 ? await selectNearPatientsInClinic(tx, actor.clinicId, asked.text) : [];
    const rows = [...found.slice(0, PATIENTS_PAGE_SIZE), ...near];
    note.rows(rows.length);
    const similar = findSimilarNames(rows.map((row) => ({ ...row, patientId: row.id })));
    return { rows: rows.map((row) => ({ ...row, hasSimilarName: similar.has(row.id) })), page, hasNext: found.length > PATIENTS_PAGE_SIZE, isNear: near.length > 0, timeZone: clinic.timeZone };
  });
}
