import "server-only";
import { and, asc, desc, eq, gte, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { AlsoKnownAs } from "@/lib/domain/search-text";
import type { Tx } from "../client";
import { patientMerges, patients, requests, staff, ultrasoundAppointments, ultrasoundOrders } from "../schema";
import { byGivenName, isNamesake, type PatientRow } from "./patients";

export type MergeRow = typeof patientMerges.$inferSelect;

export async function insertMerge(tx: Tx, merge: typeof patientMerges.$inferInsert): Promise<void> {
  await tx.insert(patientMerges).values(merge);
}

export async function lockMergeInClinic(tx: Tx, id: string, clinicId: string): Promise<MergeRow | null> {
  const [row] = await tx.select().from(patientMerges).where(and(eq(patientMerges.id, id), eq(patientMerges.clinicId, clinicId))).for("update");
  return row ?? null;
}

type Unmerging = Required<Pick<MergeRow, "unmergedAt" | "unmergedById" | "unmergeReason">>;

/** False when somebody else saved first. */
export async function saveUnmerged(tx: Tx, { id, clinicId, version }: MergeRow, unmerging: Unmerging): Promise<boolean> {
  const saved = await tx
    .update(patientMerges)
    .set({ ...unmerging, version: version + 1 })
    .where(and(eq(patientMerges.id, id), eq(patientMerges.clinicId, clinicId), eq(patientMerges.version, version)))
    .returning({ id: patientMerges.id });
  return saved.length === 1;
}

/** Merges that stand: into this record, or of this record into another one; the newest first. */
export async function selectMergesOfPatient(tx: Tx, patientId: string, clinicId: string) {
  const merged = alias(patients, "merged");
  return tx
    .select({ merge: patientMerges, merged, by: staff.name })
    .from(patientMerges)
    .innerJoin(merged, eq(merged.id, patientMerges.mergedId))
    .innerJoin(staff, eq(staff.id, patientMerges.mergedById))
    .where(and(eq(patientMerges.clinicId, clinicId), or(eq(patientMerges.keptId, patientId), eq(patientMerges.mergedId, patientId)), isNull(patientMerges.unmergedAt)))
    .orderBy(desc(patientMerges.mergedAt), desc(patientMerges.id))
    .limit(50);
}

/** Names and phones of every record that was merged into this one, also by way of another. */
export async function selectAlsoKnownAs(tx: Tx, patientId: string, clinicId: string): Promise<AlsoKnownAs[]> {
  const found = await tx.execute<AlsoKnownAs>(sql`
    with recursive known as (
      select p.id, p.family_name, p.given_name, p.phone from patients p where p.merged_into_id = ${patientId} and p.clinic_id = ${clinicId}
      union select p.id, p.family_name, p.given_name, p.phone from patients p join known k on p.merged_into_id = k.id)
    select family_name as "familyName", given_name as "givenName", phone from known order by id limit 50`);
  return found.rows;
}

type Placed = { patientId: string; searchText: string };

/** Gives a locked request, and the appointments of its ultrasounds, to another record of the clinic. */
export async function saveRequestPlaced(tx: Tx, { id, version }: { id: string; version: number }, placed: Placed, clinicId: string): Promise<void> {
  const orders = tx.select({ id: ultrasoundOrders.id }).from(ultrasoundOrders).where(eq(ultrasoundOrders.requestId, id));
  await tx
    .update(ultrasoundAppointments)
    .set({ patientId: placed.patientId, version: sql`${ultrasoundAppointments.version} + 1` })
    .where(and(eq(ultrasoundAppointments.clinicId, clinicId), inArray(ultrasoundAppointments.orderId, orders)));
  await tx
    .update(requests)
    .set({ ...placed, version: version + 1 })
    .where(and(eq(requests.id, id), eq(requests.clinicId, clinicId), eq(requests.version, version)));
}

/** Whether both people are booked for the same time, which one person cannot be. */
export async function isBookedTwice(tx: Tx, one: string, other: string, clinicId: string): Promise<boolean> {
  const found = await tx.execute(sql`
    select 1 from ultrasound_appointments a join ultrasound_appointments b on tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
    where a.clinic_id = ${clinicId} and a.patient_id = ${one} and b.patient_id = ${other}
      and a.state in ('booked','arrived','done') and b.state in ('booked','arrived','done') limit 1`);
  return found.rows.length > 0;
}

/** References of requests that were called a duplicate, after this moment, of one that would belong to another person again. */
export async function selectDuplicatesAcross(tx: Tx, movedIds: readonly string[], keptId: string, since: Date, clinicId: string): Promise<string[]> {
  const other = alias(requests, "other");
  const moved = [...movedIds];
  if (moved.length === 0) return [];
  const isAcross = sql`(${inArray(requests.id, moved)}) <> (${inArray(other.id, moved)})`;
  const rows = await tx
    .select({ reference: requests.reference })
    .from(requests)
    .innerJoin(other, eq(other.id, requests.duplicateOfId))
    .where(and(eq(requests.clinicId, clinicId), eq(requests.patientId, keptId), eq(requests.stage, "duplicate"), gte(requests.stageSinceAt, since), isAcross))
    .orderBy(asc(requests.reference))
    .limit(20);
  return rows.map(({ reference }) => reference);
}

const MOST_CANDIDATES = 200;

/** Records that share a birth date, a phone or a family name with this one; which of them are alike is for the domain to say. */
export async function selectMergeCandidates(tx: Tx, patient: PatientRow, clinicId: string): Promise<(PatientRow & { requests: number })[]> {
  const standing = and(eq(patients.clinicId, clinicId), ne(patients.id, patient.id), isNull(patients.mergedIntoId));
  const count = sql<number>`(select count(*)::int from requests r where r.patient_id = "patients"."id")`;
  const digits = patient.phone.replace(/\D/g, "");
  const samePhone = sql`${patients.id} in (select r.patient_id from requests r where r.clinic_id = ${clinicId} and r.search_text like ${`%${digits}%`} limit ${MOST_CANDIDATES})`;
  const found: (PatientRow & { requests: number })[] = [];
  for (const reason of [eq(patients.bornOn, patient.bornOn), samePhone, isNamesake(patient, clinicId)]) {
    const rows = await tx.select().from(patients).where(and(standing, reason)).orderBy(byGivenName(patient), asc(patients.id)).limit(MOST_CANDIDATES);
    for (const row of rows) if (!found.some(({ id }) => id === row.id)) found.push({ ...row, requests: 0 });
  }
  if (found.length === 0) return [];
  const counts = await tx.select({ id: patients.id, requests: count }).from(patients).where(inArray(patients.id, found.map(({ id }) => id)));
  return found.map((row) => ({ ...row, requests: counts.find(({ id }) => id === row.id)?.requests ?? 0 }));
}
