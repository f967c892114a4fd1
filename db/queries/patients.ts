import "server-only";
import { and, eq, inArray, isNotNull, ne, or, sql } from "drizzle-orm";
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

/** Whether this address is of somebody who asked not to be contacted, or who has died. */
export async function isEmailBarredInClinic(tx: Tx, email: string, clinicId: string): Promise<boolean> {
  const sameAddress = sql`lower(${patients.email}) = lower(${email})`;
  const barred = or(eq(patients.isDoNotContact, true), isNotNull(patients.diedOn));
  const [found] = await tx.select({ id: patients.id }).from(patients).where(and(eq(patients.clinicId, clinicId), sameAddress, barred)).limit(1);
  return found !== undefined;
}

/** Who asked not to be contacted or has died, born on one of these days. */
export async function selectBarredPatientsInClinic(tx: Tx, births: readonly string[], clinicId: string) {
  if (births.length === 0) return [];
  return tx
    .select({ familyName: patients.familyName, givenName: patients.givenName, bornOn: patients.bornOn, phone: patients.phone, diedOn: patients.diedOn })
    .from(patients)
    .where(and(eq(patients.clinicId, clinicId), inArray(patients.bornOn, [...births]), or(eq(patients.isDoNotContact, true), isNotNull(patients.diedOn))));
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

/** Reference and version of every request of one patient, locked in one order. */
export async function lockRequestsOfPatient(tx: Tx, patientId: string, clinicId: string) {
  return tx
    .select({ id: requests.id, reference: requests.reference, version: requests.version })
    .from(requests)
    .where(and(eq(requests.patientId, patientId), eq(requests.clinicId, clinicId)))
    .orderBy(requests.id)
    .for("update");
}

/** People who could be taken for this one: the same family name and a given name that looks alike, or the same birth date and a family name that does. */
export async function selectSimilarPatients(tx: Tx, patient: Pick<PatientRow, "id" | "familyName" | "givenName" | "bornOn">, clinicId: string) {
  const family = sql`lower(${patients.familyName})`;
  const theirs = patient.familyName.toLowerCase();
  return tx
    .select({ id: patients.id, familyName: patients.familyName, givenName: patients.givenName, bornOn: patients.bornOn })
    .from(patients)
    .where(
      and(
        eq(patients.clinicId, clinicId),
        ne(patients.id, patient.id),
        sql`${patients.mergedIntoId} is null`,
        or(sql`${family} = ${theirs} and similarity(lower(${patients.givenName}), ${patient.givenName.toLowerCase()}) > 0.3`, and(eq(patients.bornOn, patient.bornOn), sql`similarity(${family}, ${theirs}) > 0.4`)),
      ),
    )
    .orderBy(patients.givenName)
    .limit(3);
}
