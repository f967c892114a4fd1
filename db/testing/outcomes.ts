import { eq, inArray, sql } from "drizzle-orm";
import { addDays } from "@/lib/domain/day-bounds";
import { CHECK_IN_WINDOWS, planCheckIns } from "@/lib/domain/check-in";
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
import { addScores, addVisits, type Dice } from "./outcome-visits";

const WAY: readonly MoveVerb[] = ["accept", "order_ultrasound", "schedule_ultrasound", "complete_exam", "sign_report", "plan_treatment", "record_treatment"];
const PGIC = ["very_much_better", "much_better", "a_little_better", "no_change", "a_little_worse", "much_worse", "not_sure", null] as const;
const HOUR_MS = 3_600_000;

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
    const patient = await addPatient(clinic, index, dice);
    const asks = dice(6) === 0 ? 2 : 1;
    for (let ask = 0; ask < asks; ask++) await addRequest(clinic, { ...patient, number: ++number, receivedOn: addDays(today, -20 - dice(600)), today, dice });
  }
}

async function addPatient({ clinicId }: TestClinic, index: number, dice: Dice): Promise<{ patientId: string; bornOn: string }> {
  const id = newId();
  const bornOn = ["1956-02-29", "1966-11-24", "1990-01-01", `19${30 + dice(60)}-0${1 + dice(9)}-1${dice(10)}`][dice(6)] ?? "1961-04-03";
  const db = await connect();
  await db.insert(patients).values({
    id, clinicId, familyName: `Family${index}`, givenName: "Robin", bornOn, phone: `+1312555${1000 + index}`, contactMethod: "call", contactTimes: [],
    mayLeaveMessage: true, mayText: false, language: ["en", "es", "es-MX", "fr"][dice(4)] ?? "en", needsInterpreter: false,
  });
  return { patientId: id, bornOn };
}

type Ask = { patientId: string; bornOn: string; number: number; receivedOn: string; today: string; dice: Dice };

async function addRequest(clinic: TestClinic, { patientId, bornOn, number, receivedOn, today, dice }: Ask): Promise<void> {
  const { clinicId } = clinic;
  const db = await connect();
  const id = newId();
  const answers: Answers = {
    ...NEGATIVE_ANSWERS, cramps14d: dice(7) === 0 ? "not_sure" : dice(20), worstPain: dice(9) === 0 ? null : dice(11), nightsWoken14d: dice(6) === 0 ? null : dice(15),
    lastTenCramps: { night: dice(10), evening: 0, day: 0, walking: 0 }, visibleVeins: { left: dice(2) ? "bulging" : "none", right: dice(3) ? "none" : "not_sure" },
  };
  const result = evaluateAnswers({ answers, bornOn, receivedOn });
  const receivedAt = new Date(`${receivedOn}T15:00:00Z`);
  const reference = requestReference(number);
  const depth = dice(3) === 0 ? dice(8) : 7;
  const verbs: MoveVerb[] = depth === 0 && dice(3) === 0 ? ["decline"] : WAY.slice(0, depth);
  await db.insert(requests).values({
    id, clinicId, patientId, reference, stageSinceAt: receivedAt, urgency: 0, source: "form", filledByKind: "self",
    acknowledgements: { notForEmergencies: true, privacyNoticeVersion: "1", noObligation: true }, receivedAt, firstContactDueAt: receivedAt,
    category: result.category, veinSigns: result.veinSigns, nightShare: nightShareOf(answers), glance: glanceOf(answers), answersVersion: 1,
    searchText: searchTextOf({ familyName: "Family", givenName: "Robin", reference, phone: "+13125551000" }),
  });
  await db.insert(requestAnswers).values({ id: newId(), clinicId, requestId: id, answersVersion: 1, answers, result, rulesVersion: result.rulesVersion, source: "form", answeredAt: receivedAt });
  for (const [step, verb] of verbs.entries()) {
    await db.insert(stageMoves).values({
      id: newId(), clinicId, requestId: id, moveNumber: 0, verb, fromStage: MOVES[verb].from[0], toStage: MOVES[verb].to, reason: "Made for a test",
      actorKind: "staff", actorId: clinic.actor.clinician.staffId, actorName: "Test clinician", requestVersion: step + 1, occurredAt: new Date(receivedAt.getTime() + (step + 1 + dice(40)) * HOUR_MS),
    });
  }
  if (depth >= 2) await addOrder(clinic, { requestId: id, patientId, number }, { depth, orderedAt: new Date(receivedAt.getTime() + dice(90) * HOUR_MS), dice });
  if (depth >= 7) await addTreatments(clinic, id, { treatedOn: addDays(receivedOn, 7 + dice(60)), today, dice });
}

async function addOrder(clinic: TestClinic, { requestId, patientId, number }: { requestId: string; patientId: string; number: number }, { depth, orderedAt, dice }: { depth: number; orderedAt: Date; dice: Dice }): Promise<void> {
  const { clinicId, actor } = clinic;
  const db = await connect();
  const id = newId();
  const by = actor.clinician.staffId;
  const purpose = "diagnostic" as const;
  await db.insert(ultrasoundOrders).values({ id, clinicId, requestId, purpose, legs: (["both", "both", "left", "right"] as const)[dice(4)] ?? "both", indication: "G47.62", priority: "routine", orderedById: by, orderedAt });
  const moveTo = (state: "scheduled" | "done" | "reported") => db.update(ultrasoundOrders).set({ state, version: sql`${ultrasoundOrders.version} + 1` }).where(eq(ultrasoundOrders.id, id));
  if (depth >= 3) await moveTo("scheduled");
  const scannedAt = await addVisits(clinic, { orderId: id, patientId, number }, { isScanned: depth >= 4, orderedAt, dice });
  if (depth >= 4) await moveTo("done");
  if (depth < 5) return;
  const versions = dice(5) === 0 ? 2 : 1;
  for (let reportVersion = 1; reportVersion <= versions; reportVersion++) {
    const conclusion = () => (dice(2) === 0 ? "yes" : (REFLUX_CONCLUSIONS[dice(3)] ?? "no"));
    await db.insert(ultrasoundReports).values({
      id: newId(), clinicId, orderId: id, reportVersion, refluxLeft: conclusion(), refluxRight: dice(3) === 0 ? null : conclusion(), conclusion: "Made for a test",
      amendReason: reportVersion === 1 ? null : "Made for a test", findings: [], signedById: by, signedAt: new Date(scannedAt.getTime() + (reportVersion + dice(60)) * HOUR_MS),
    });
  }
  await moveTo("reported");
}

async function addTreatments(clinic: TestClinic, requestId: string, { treatedOn, today, dice }: { treatedOn: string; today: string; dice: Dice }): Promise<void> {
  const first = LEGS[dice(2)] ?? "left";
  const other: Leg = first === "left" ? "right" : "left";
  await addTreatment(clinic, requestId, { leg: first, treatedOn, today, dice });
  if (dice(3) === 0) {
    await cancelAfter(requestId, first, treatedOn);
    await addTreatment(clinic, requestId, { leg: first, treatedOn, today, dice });
  }
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

async function addTreatment(clinic: TestClinic, requestId: string, { leg, treatedOn, today, dice }: { leg: Leg; treatedOn: string; today: string; dice: Dice }): Promise<void> {
  if (treatedOn > today) return;
  const { clinicId, actor } = clinic;
  const db = await connect();
  const id = newId();
  const by = actor.clinician.staffId;
  await db.insert(treatments).values({ id, clinicId, requestId, state: "done", leg, vein: "gsv", modality: MODALITIES[dice(3)] ?? "rfa", plannedOn: treatedOn, treatedOn, operatorId: by, recordedById: by });
  await addScores(clinic, { requestId, leg, scoredOn: [-9, 0, 35, 92, 97].filter(() => dice(4) !== 0).map((day) => addDays(treatedOn, day)), dice });
  const planned = planCheckIns(treatedOn, CHECK_IN_WINDOWS).map(({ point, ...days }) => {
    const isAnswered = days.windowStartsOn <= today && dice(3) !== 0;
    const answers = {
      pgic: PGIC[dice(PGIC.length)] ?? null, ...(point === "1w" || dice(7) === 0 ? {} : { cramps14d: dice(20) }), worstPain: dice(8) === 0 ? "not_sure" : dice(11), nightsWoken14d: dice(15),
    } as const;
    const given = isAnswered ? { state: "answered" as const, answers: answers as Partial<Answers>, answeredAt: new Date(`${dice(5) === 0 && days.windowEndsOn < today ? addDays(days.windowEndsOn, 1) : days.windowStartsOn}T17:00:00Z`) } : {};
    return { id: newId(), clinicId, requestId, treatmentId: id, point, ...days, ...given };
  });
  await db.insert(checkIns).values(planned);
}
