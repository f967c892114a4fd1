import { eq, inArray, sql } from "drizzle-orm";
import { addDays } from "@/lib/domain/day-bounds";
import { planCheckIns } from "@/lib/domain/check-in";
import type { Answers } from "@/lib/domain/cramp-pattern/answers";
import { evaluateAnswers } from "@/lib/domain/cramp-pattern/evaluate";
import { NEGATIVE_ANSWERS } from "@/lib/domain/cramp-pattern/testing/negative-answers";
import { glanceOf, nightShareOf } from "@/lib/domain/glance";
import { MOVES, type MoveVerb } from "@/lib/domain/pathway";
import { LEGS, REFLUX_CONCLUSIONS, type Leg } from "@/lib/domain/reflux";
import { requestReference } from "@/lib/domain/request-reference";
import { searchTextOf } from "@/lib/domain/search-text";
import { MODALITIES } from "@/lib/domain/treatment";
import { newId } from "@/lib/platform/id";
import { connect } from "../client";
import { checkIns, patients, requestAnswers, requests, stageMoves, treatments, ultrasoundOrders, ultrasoundReports } from "../schema";
import type { TestClinic } from "./factory";

const WAY: readonly MoveVerb[] = ["accept", "order_ultrasound", "schedule_ultrasound", "complete_exam", "sign_report", "plan_treatment", "record_treatment"];
const PGIC = ["very_much_better", "much_better", "a_little_better", "no_change", "a_little_worse", "much_worse", "not_sure", null] as const;
const HOUR_MS = 3_600_000;

type Dice = (sides: number) => number;

/** The same throws for the same seed (Park and Miller's generator). */
function makeDice(seed: number): Dice {
  let state = seed;
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
}

/**
 * Raw rows of people at every step of the pathway: second requests, second treatments, retreated legs, answers with
 * gaps, check-ins of every state, amended reports. The same rows for the same seed.
 */
export async function makeOutcomeRows(clinic: TestClinic, { people, today, seed = 1 }: { people: number; today: string; seed?: number }): Promise<void> {
  const dice = makeDice(seed);
  let number = 0;
  for (let index = 0; index < people; index++) {
    const patientId = await addPatient(clinic, index, dice);
    const asks = dice(6) === 0 ? 2 : 1;
    for (let ask = 0; ask < asks; ask++) await addRequest(clinic, { patientId, number: ++number, receivedOn: addDays(today, -20 - dice(600)), today, dice });
  }
}

async function addPatient({ clinicId }: TestClinic, index: number, dice: Dice): Promise<string> {
  const id = newId();
  const db = await connect();
  await db.insert(patients).values({
    id, clinicId, familyName: `Family${index}`, givenName: "Robin", bornOn: "1961-04-03", phone: `+1312555${1000 + index}`, contactMethod: "call", contactTimes: [],
    mayLeaveMessage: true, mayText: false, language: ["en", "es", "es-MX", "fr"][dice(4)] ?? "en", needsInterpreter: false,
  });
  return id;
}

type Ask = { patientId: string; number: number; receivedOn: string; today: string; dice: Dice };

async function addRequest(clinic: TestClinic, { patientId, number, receivedOn, today, dice }: Ask): Promise<void> {
  const { clinicId } = clinic;
  const db = await connect();
  const id = newId();
  const answers: Answers = {
    ...NEGATIVE_ANSWERS, cramps14d: dice(7) === 0 ? "not_sure" : dice(20), worstPain: dice(9) === 0 ? null : dice(11),
    lastTenCramps: { night: dice(10), evening: 0, day: 0, walking: 0 }, visibleVeins: { left: dice(2) ? "bulging" : "none", right: dice(3) ? "none" : "not_sure" },
  };
  const result = evaluateAnswers({ answers, bornOn: "1961-04-03", receivedOn });
  const receivedAt = new Date(`${receivedOn}T15:00:00Z`);
  const reference = requestReference(number);
  await db.insert(requests).values({
    id, clinicId, patientId, reference, stageSinceAt: receivedAt, urgency: 0, source: "form", filledByKind: "self",
    acknowledgements: { notForEmergencies: true, privacyNoticeVersion: "1", noObligation: true }, receivedAt, firstContactDueAt: receivedAt,
    category: result.category, veinSigns: result.veinSigns, nightShare: nightShareOf(answers), glance: glanceOf(answers), answersVersion: 1,
    searchText: searchTextOf({ familyName: "Family", givenName: "Robin", reference, phone: "+13125551000" }),
  });
  await db.insert(requestAnswers).values({ id: newId(), clinicId, requestId: id, answersVersion: 1, answers, result, rulesVersion: result.rulesVersion, source: "form", answeredAt: receivedAt });
  const depth = dice(3) === 0 ? dice(8) : 7;
  const verbs: MoveVerb[] = depth === 0 && dice(3) === 0 ? ["decline"] : WAY.slice(0, depth);
  for (const [step, verb] of verbs.entries()) {
    await db.insert(stageMoves).values({
      id: newId(), clinicId, requestId: id, moveNumber: 0, verb, fromStage: MOVES[verb].from[0], toStage: MOVES[verb].to, reason: "Made for a test",
      actorKind: "staff", actorId: clinic.actor.clinician.staffId, actorName: "Test clinician", requestVersion: step + 1, occurredAt: new Date(receivedAt.getTime() + (step + 1) * HOUR_MS),
    });
  }
  if (depth >= 2) await addOrder(clinic, id, { depth, orderedAt: receivedAt, dice });
  if (depth >= 7) await addTreatments(clinic, id, { treatedOn: addDays(receivedOn, 7 + dice(60)), today, dice });
}

async function addOrder({ clinicId, actor }: TestClinic, requestId: string, { depth, orderedAt, dice }: { depth: number; orderedAt: Date; dice: Dice }): Promise<void> {
  const db = await connect();
  const id = newId();
  const by = actor.clinician.staffId;
  const purpose = "diagnostic" as const;
  await db.insert(ultrasoundOrders).values({ id, clinicId, requestId, purpose, legs: "both", indication: "G47.62", priority: "routine", orderedById: by, orderedAt });
  const moveTo = (state: "scheduled" | "done" | "reported") => db.update(ultrasoundOrders).set({ state, version: sql`${ultrasoundOrders.version} + 1` }).where(eq(ultrasoundOrders.id, id));
  if (depth >= 3) await moveTo("scheduled");
  if (depth >= 4) await moveTo("done");
  if (depth < 5) return;
  const versions = dice(5) === 0 ? 2 : 1;
  for (let reportVersion = 1; reportVersion <= versions; reportVersion++) {
    const conclusion = () => (dice(2) === 0 ? "yes" : (REFLUX_CONCLUSIONS[dice(3)] ?? "no"));
    await db.insert(ultrasoundReports).values({
      id: newId(), clinicId, orderId: id, reportVersion, refluxLeft: conclusion(), refluxRight: dice(3) === 0 ? null : conclusion(), conclusion: "Made for a test",
      amendReason: reportVersion === 1 ? null : "Made for a test", findings: [], signedById: by, signedAt: new Date(orderedAt.getTime() + reportVersion * HOUR_MS),
    });
  }
  await moveTo("reported");
}

async function addTreatments(clinic: TestClinic, requestId: string, { treatedOn, today, dice }: { treatedOn: string; today: string; dice: Dice }): Promise<void> {
  const first = LEGS[dice(2)] ?? "left";
  const other: Leg = first === "left" ? "right" : "left";
  await addTreatment(clinic, requestId, { leg: first, treatedOn, today, dice });
  if (dice(2) === 0) await addTreatment(clinic, requestId, { leg: other, treatedOn: addDays(treatedOn, dice(3) * 40), today, dice });
  if (dice(3) === 0) {
    const again = addDays(treatedOn, 1 + dice(120));
    await cancelAfter(requestId, first, again);
    await addTreatment(clinic, requestId, { leg: first, treatedOn: again, today, dice });
  }
}

/** What recording the leg's next treatment does to the check-ins that nobody has answered. */
async function cancelAfter(requestId: string, leg: Leg, on: string): Promise<void> {
  const db = await connect();
  const rows = await db.select({ id: checkIns.id, state: checkIns.state, leg: treatments.leg, endsOn: checkIns.windowEndsOn }).from(checkIns).innerJoin(treatments, eq(treatments.id, checkIns.treatmentId)).where(eq(checkIns.requestId, requestId));
  const ids = rows.filter((row) => row.leg === leg && row.state === "planned" && row.endsOn >= on).map((row) => row.id);
  if (ids.length > 0) await db.update(checkIns).set({ state: "cancelled", version: sql`${checkIns.version} + 1` }).where(inArray(checkIns.id, ids));
}

async function addTreatment({ clinicId, actor }: TestClinic, requestId: string, { leg, treatedOn, today, dice }: { leg: Leg; treatedOn: string; today: string; dice: Dice }): Promise<void> {
  if (treatedOn > today) return;
  const db = await connect();
  const id = newId();
  const by = actor.clinician.staffId;
  await db.insert(treatments).values({ id, clinicId, requestId, state: "done", leg, vein: "gsv", modality: MODALITIES[dice(3)] ?? "rfa", plannedOn: treatedOn, treatedOn, operatorId: by, recordedById: by });
  for (const { point, ...days } of planCheckIns(treatedOn)) {
    const isAnswered = days.windowStartsOn <= today && dice(3) !== 0;
    const answers = {
      pgic: PGIC[dice(PGIC.length)] ?? null, ...(point === "1w" || dice(7) === 0 ? {} : { cramps14d: dice(20) }), worstPain: dice(8) === 0 ? "not_sure" : dice(11),
    } as const;
    await db.insert(checkIns).values({
      id: newId(), clinicId, requestId, treatmentId: id, point, ...days,
      ...(isAnswered ? { state: "answered" as const, answers: answers as Partial<Answers>, answeredAt: new Date(`${days.windowStartsOn}T17:00:00Z`) } : {}),
    });
  }
}
