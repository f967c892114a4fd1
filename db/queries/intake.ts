import "server-only";
import { and, desc, eq, gte, sql } from "drizzle-orm";
import type { ClinicCalendar } from "@/lib/domain/opening-hours";
import { mayBeSamePerson } from "@/lib/domain/same-person";
import type { Tx } from "../client";
import { clinics, holidays, idempotencyKeys, patients, requestAnswers, requestNumbers, requests, stageMoves } from "../schema";

export type NewPatient = typeof patients.$inferInsert;
export type NewRequest = typeof requests.$inferInsert;
export type NewFirstMove = Pick<typeof stageMoves.$inferInsert, "id" | "clinicId" | "requestId" | "actorKind" | "actorId" | "actorName" | "occurredAt">;

export async function findClinicCalendar(tx: Tx, clinicId: string): Promise<ClinicCalendar | null> {
  const [clinic] = await tx
    .select({ hours: clinics.openingHours, timeZone: clinics.timeZone })
    .from(clinics)
    .where(eq(clinics.id, clinicId));
  if (!clinic) return null;
  const days = await tx.select({ onDay: holidays.onDay }).from(holidays).where(eq(holidays.clinicId, clinicId));
  return { ...clinic, holidays: days.map(({ onDay }) => onDay) };
}

/** The last reference number given; its row stays locked until commit, so that intakes of one clinic come one after another. */
export async function lockRequestNumber(tx: Tx, clinicId: string): Promise<number> {
  await tx.insert(requestNumbers).values({ clinicId, lastNumber: 0 }).onConflictDoNothing();
  const [row] = await tx.select().from(requestNumbers).where(eq(requestNumbers.clinicId, clinicId)).for("update");
  if (!row) throw new Error("A clinic without a reference number.");
  return row.lastNumber;
}

export async function saveRequestNumber(tx: Tx, clinicId: string, lastNumber: number): Promise<void> {
  await tx.update(requestNumbers).set({ lastNumber }).where(eq(requestNumbers.clinicId, clinicId));
}

type Key = { clinicId: string; scope: string; key: string };

/** The request that a key made before, as its sender was told then. */
export async function findRequestOfKey(tx: Tx, { clinicId, scope, key }: Key) {
  const [found] = await tx
    .select({
      bodySha256: idempotencyKeys.bodySha256,
      id: requests.id,
      patientId: requests.patientId,
      reference: requests.reference,
      receivedAt: requests.receivedAt,
      urgency: sql<string>`${requestAnswers.result} ->> 'urgency'`,
    })
    .from(idempotencyKeys)
    .innerJoin(requests, and(eq(requests.id, idempotencyKeys.requestId), eq(requests.clinicId, clinicId)))
    .innerJoin(requestAnswers, and(eq(requestAnswers.requestId, requests.id), eq(requestAnswers.answersVersion, 1)))
    .where(and(eq(idempotencyKeys.clinicId, clinicId), eq(idempotencyKeys.scope, scope), eq(idempotencyKeys.key, key)));
  return found ?? null;
}

export async function insertIdempotencyKey(tx: Tx, row: typeof idempotencyKeys.$inferInsert): Promise<void> {
  await tx.insert(idempotencyKeys).values(row);
}

const MOST_COMPARED = 100;

type Person = Pick<NewPatient, "familyName" | "givenName" | "bornOn" | "phone">;

/**
 * The newest request since `since` by somebody who may be this person. Names are compared here: how far the database's
 * own lower() reaches depends on the locale it was made with.
 */
export async function findEarlierRequestInClinic(tx: Tx, clinicId: string, person: Person, since: Date): Promise<string | null> {
  const sameBirth = await tx
    .select({ id: requests.id, familyName: patients.familyName, givenName: patients.givenName, bornOn: patients.bornOn, phone: patients.phone })
    .from(patients)
    .innerJoin(requests, and(eq(requests.patientId, patients.id), eq(requests.clinicId, patients.clinicId)))
    .where(and(eq(patients.clinicId, clinicId), eq(patients.bornOn, person.bornOn), gte(requests.receivedAt, since)))
    .orderBy(desc(eq(patients.phone, person.phone)), desc(requests.receivedAt), desc(requests.id))
    .limit(MOST_COMPARED);
  return sameBirth.find((earlier) => mayBeSamePerson(earlier, person))?.id ?? null;
}

export async function insertPatient(tx: Tx, patient: NewPatient): Promise<void> {
  await tx.insert(patients).values(patient);
}

export async function insertRequest(tx: Tx, request: NewRequest): Promise<void> {
  await tx.insert(requests).values(request);
}

/** The move that every request starts with; a trigger refuses a second one. */
export async function insertReceiveMove(tx: Tx, move: NewFirstMove): Promise<void> {
  await tx.insert(stageMoves).values({ ...move, moveNumber: 1, verb: "receive", fromStage: null, toStage: "new", requestVersion: 1 });
}
