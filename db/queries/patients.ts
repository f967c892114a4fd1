import "server-only";
import { and, eq, inArray, isNotNull, isNull, ne, or, sql, type SQL } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { foldWords } from "@/lib/domain/search-text";
import { areNamesAlike } from "@/lib/domain/similar-names";
import type { Tx } from "../client";
import { patients, requests } from "../schema";

export type PatientRow = typeof patients.$inferSelect;
type PatientChanges = Partial<Omit<PatientRow, "id" | "clinicId" | "createdAt" | "version" | "mergedIntoId">>;

/** Locks the row until the transaction ends. */
export async function lockPatientInClinic(tx: Tx, id: string, clinicId: string): Promise<PatientRow | null> {
  const [row] = await tx.select().from(patients).where(and(eq(patients.id, id), eq(patients.clinicId, clinicId))).for("update");
  return row ?? null;
}

export async function findPatientInClinic(tx: Tx, id: string, clinicId: string): Promise<PatientRow | null> {
  const [row] = await tx.select().from(patients).where(and(eq(patients.id, id), eq(patients.clinicId, clinicId)));
  return row ?? null;
}

/** Of a record that says so: whether the one kept in its place, or it itself, still does. What was corrected there holds for both. */
const standsBarred = (record: "patients" | "barred") => sql`exists (
  with recursive standing as (
    select ${sql.identifier(record)}.merged_into_id, ${sql.identifier(record)}.is_do_not_contact, ${sql.identifier(record)}.died_on
    union all select k.merged_into_id, k.is_do_not_contact, k.died_on from patients k join standing s on k.id = s.merged_into_id)
  select 1 from standing where merged_into_id is null and (is_do_not_contact or died_on is not null))`;

type Value = string | AnyPgColumn | SQL;

/** Whether this address, given or in a column, is of somebody who asked not to be contacted, or who has died. */
export function isBarredAddress(email: Value, clinicId: Value): SQL<boolean> {
  return sql`exists (select 1 from patients barred where barred.clinic_id = ${clinicId} and lower(barred.email) = lower(${email})
    and (barred.is_do_not_contact or barred.died_on is not null) and ${standsBarred("barred")})`;
}

export async function isEmailBarredInClinic(tx: Tx, email: string, clinicId: string): Promise<boolean> {
  const { rows } = await tx.execute<{ is_barred: boolean }>(sql`select ${isBarredAddress(email, clinicId)} as is_barred`);
  return rows[0]?.is_barred === true;
}

/** Who asked not to be contacted or has died, born on one of these days. */
export async function selectBarredPatientsInClinic(tx: Tx, births: readonly string[], clinicId: string) {
  if (births.length === 0) return [];
  return tx
    .select({ familyName: patients.familyName, givenName: patients.givenName, bornOn: patients.bornOn, phone: patients.phone, diedOn: patients.diedOn })
    .from(patients)
    .where(and(eq(patients.clinicId, clinicId), inArray(patients.bornOn, [...births]), or(eq(patients.isDoNotContact, true), isNotNull(patients.diedOn)), standsBarred("patients")));
}

/** Says of a locked record that another one is kept in its place, or with null that it stands for itself again. */
export async function saveMergedInto(tx: Tx, { id, clinicId, version }: PatientRow, mergedIntoId: string | null): Promise<void> {
  await tx.update(patients).set({ mergedIntoId, version: version + 1 }).where(and(eq(patients.id, id), eq(patients.clinicId, clinicId), eq(patients.version, version)));
}

/** Saves on top of `version` and returns the new version; null when somebody else saved first. */
export async function savePatient(tx: Tx, id: string, clinicId: string, version: number, changes: PatientChanges): Promise<number | null> {
  const saved = await tx
    .update(patients)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(patients.id, id), eq(patients.clinicId, clinicId), eq(patients.version, version)))
    .returning({ version: patients.version });
  return saved[0]?.version ?? null;
}

/** Every request of one patient, locked in one order. */
export async function lockRequestsOfPatient(tx: Tx, patientId: string, clinicId: string) {
  return tx
    .select({ id: requests.id, reference: requests.reference, version: requests.version, stage: requests.stage, searchText: requests.searchText })
    .from(requests)
    .where(and(eq(requests.patientId, patientId), eq(requests.clinicId, clinicId)))
    .orderBy(requests.id)
    .for("update");
}

const MOST_NAMESAKES = 200;
const MOST_SHOWN = 3;

type Named = Pick<PatientRow, "id" | "familyName" | "givenName" | "bornOn">;

/**
 * Whether somebody has this family name, however it is written: a request's search text
 * begins with it folded, so Munoz finds Muñoz as Muñoz finds Munoz.
 */
export function isNamesake({ familyName }: Named, clinicId: string): SQL {
  const folded = foldWords(familyName);
  return sql`${patients.id} in (
    select n.id from patients n where n.clinic_id = ${clinicId} and lower(n.family_name) in (${familyName.toLowerCase()}, ${folded})
    union select r.patient_id from requests r where r.clinic_id = ${clinicId} and r.search_text like ${`${folded} %`})`;
}

/** Those whose given name is nearest first. */
export function byGivenName({ givenName }: Named): SQL {
  return sql`similarity(lower(${patients.givenName}), ${givenName.toLowerCase()}) desc`;
}

/** People who could be taken for this one, by the same rule as on a list. */
export async function selectSimilarPatients(tx: Tx, patient: Named, clinicId: string) {
  const found: Named[] = [];
  for (const reason of [eq(patients.bornOn, patient.bornOn), isNamesake(patient, clinicId)]) {
    const rows = await tx
      .select({ id: patients.id, familyName: patients.familyName, givenName: patients.givenName, bornOn: patients.bornOn })
      .from(patients)
      .where(and(eq(patients.clinicId, clinicId), ne(patients.id, patient.id), isNull(patients.mergedIntoId), reason))
      .orderBy(byGivenName(patient), patients.id)
      .limit(MOST_NAMESAKES);
    found.push(...rows.filter((row) => areNamesAlike(patient, row) && !found.some(({ id }) => id === row.id)));
  }
  return found.slice(0, MOST_SHOWN);
}
