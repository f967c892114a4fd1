import "server-only";
import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Answers } from "@/lib/domain/cramp-pattern/answers";
import type { Tx } from "../client";
import { checkIns, patients, requestAnswers, requests, rvcssScores, treatmentComplications, treatments } from "../schema";

const t = treatments;
/** Two records of one person are one person. */
const kept = alias(patients, "kept");

function doneInClinic(clinicId: string, ...more: (SQL | undefined)[]) {
  return and(eq(t.clinicId, clinicId), eq(t.state, "done"), ...more);
}

/** Every treatment done, with what others might know of the person. */
export async function selectTreatedPeopleInClinic(tx: Tx, clinicId: string) {
  return tx
    .select({
      personId: kept.id, bornOn: kept.bornOn, sex: kept.sex, language: sql<string>`split_part(${kept.language}, '-', 1)`,
      requestId: t.requestId, leg: t.leg, modality: t.modality, vein: t.vein, treatedOn: sql<string>`${t.treatedOn}::text`,
    })
    .from(t)
    .innerJoin(requests, and(eq(requests.id, t.requestId), eq(requests.clinicId, t.clinicId)))
    .innerJoin(patients, and(eq(patients.id, requests.patientId), eq(patients.clinicId, requests.clinicId)))
    .innerJoin(kept, and(eq(kept.id, sql`coalesce(${patients.mergedIntoId}, ${patients.id})`), eq(kept.clinicId, patients.clinicId)))
    .where(doneInClinic(clinicId));
}

/** The treatments of these requests with how they were done. */
export async function selectTreatmentsOfRequestsInClinic(tx: Tx, clinicId: string, requestIds: readonly string[]) {
  return tx.select().from(t).where(doneInClinic(clinicId, inArray(t.requestId, [...requestIds])));
}

/** What the registry reads of the answers of a check-in or a request: codes and numbers, none of the person's own words. */
const READ = ["cramps14d", "nightsWoken14d", "worstPain", "pgic", "firstBetter", "procedurePain", "complications"] as const;
const readOf = (answers: SQL | typeof checkIns.answers | typeof requestAnswers.answers) =>
  sql<Partial<Answers> & Record<string, unknown>>`jsonb_strip_nulls(jsonb_build_object(${sql.join(READ.flatMap((key) => [sql`${key}::text`, sql`${answers} -> ${key}::text`]), sql`, `)}))`;

export async function selectCheckInsOfRequestsInClinic(tx: Tx, clinicId: string, requestIds: readonly string[]) {
  const c = checkIns;
  return tx
    .select({
      treatmentId: c.treatmentId, requestId: c.requestId, point: c.point, dueOn: c.dueOn, windowStartsOn: c.windowStartsOn, windowEndsOn: c.windowEndsOn,
      state: c.state, answeredAt: c.answeredAt, answers: readOf(c.answers), isByPatient: sql<boolean>`${c.recordedById} is null`,
    })
    .from(c)
    .where(and(eq(c.clinicId, clinicId), inArray(c.requestId, [...requestIds])));
}

/** The newest answers of each request. */
export async function selectBaselinesOfRequestsInClinic(tx: Tx, clinicId: string, requestIds: readonly string[]) {
  return tx
    .select({ requestId: requests.id, receivedAt: requests.receivedAt, answers: readOf(requestAnswers.answers) })
    .from(requests)
    .innerJoin(requestAnswers, and(eq(requestAnswers.requestId, requests.id), eq(requestAnswers.clinicId, requests.clinicId), eq(requestAnswers.answersVersion, requests.answersVersion)))
    .where(and(eq(requests.clinicId, clinicId), inArray(requests.id, [...requestIds])));
}

export async function selectLaterComplicationsOfRequestsInClinic(tx: Tx, clinicId: string, requestIds: readonly string[]) {
  const c = treatmentComplications;
  return tx
    .select({ treatmentId: c.treatmentId, kind: c.kind, ehitClass: c.ehitClass, foundOn: c.foundOn })
    .from(c)
    .where(and(eq(c.clinicId, clinicId), inArray(c.requestId, [...requestIds]), isNull(c.removedAt)))
    .orderBy(c.foundOn, c.id);
}

export async function selectScoresOfRequestsInClinic(tx: Tx, clinicId: string, requestIds: readonly string[]) {
  const s = rvcssScores;
  return tx
    .select({ requestId: s.requestId, leg: s.leg, scoredOn: s.scoredOn, total: s.total })
    .from(s)
    .where(and(eq(s.clinicId, clinicId), inArray(s.requestId, [...requestIds]), isNull(s.removedAt)))
    .orderBy(s.scoredOn, s.id);
}
