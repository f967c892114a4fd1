import { eq } from "drizzle-orm";
import { NO_DANGER_ANSWERS } from "@/lib/domain/cramp-pattern/testing/negative-answers";
import type { Answers } from "@/lib/domain/cramp-pattern/answers";
import { evaluateAnswers } from "@/lib/domain/cramp-pattern/evaluate";
import { FLAG_LEVELS } from "@/lib/domain/cramp-pattern/flag-levels";
import { flagText } from "@/lib/domain/cramp-pattern/flag-texts";
import { glanceOf, nightShareOf } from "@/lib/domain/glance";
import { MOVES, type MoveVerb } from "@/lib/domain/pathway";
import type { Stage } from "@/lib/domain/stages";
import { urgencyRank } from "@/lib/domain/cramp-pattern/urgency";
import { requestReference } from "@/lib/domain/request-reference";
import { searchTextOf } from "@/lib/domain/search-text";
import { newId } from "@/lib/platform/id";
import { connect } from "../client";
import {
  checkIns, patients, requestAnswers, requestFlags, requests, stageMoves, treatments, ultrasoundAppointments, ultrasoundOrders,
} from "../schema";
import type { TestClinic } from "./factory";

const NAMES = [
  ["Garcia", "Ana"], ["Garcia", "Anna"], ["O'Brien", "Siân"], ["100%", "Under_score"], ["Nguyen", "Thomas"], ["Okafor", "Grace"],
  ["Muñoz-Díaz", "José"], ["Walsh", "Peter"], ["Rossi", "Elena"], ["Smith; DROP TABLE", "Robert"], ["李", "小龙"], ["Kowalski", "Jan"],
] as const;

const SAFE: Answers = { ...NO_DANGER_ANSWERS, hasCramps: "yes" };
const NIGHT: Answers = {
  ...SAFE, crampLeg: "both_left_worse", crampSites: ["calf"], lastTenCramps: { night: 8, evening: 1, day: 1, walking: 0 }, cramps14d: 8,
  nightsWoken14d: 6, walkingPain: "no", visibleVeins: { left: "bulging", right: "none" }, skinChange: { left: "no", right: "no" },
};
const SHAPES: readonly Answers[] = [
  NIGHT,
  { ...NIGHT, crampLeg: "left", lastTenCramps: { night: 2, evening: 1, day: 5, walking: 2 } },
  { ...NIGHT, crampLeg: "right", visibleVeins: { left: "none", right: "spider" }, lastTenCramps: "not_sure" },
  { ...NIGHT, legSore: "open" },
  { hasCramps: "yes", emergencySymptoms: ["chest_pain"] },
  SAFE,
  { ...NIGHT, newSwelling: "right", newSwellingExtent: "calf" },
];

const FORWARD: readonly MoveVerb[] = [
  "accept", "order_ultrasound", "schedule_ultrasound", "complete_exam", "sign_report", "plan_treatment", "record_treatment",
];
const HOUR_MS = 3_600_000;

/** Requests of every open stage, urgency, owner and kind of answers; the same ones for the same number. Returns their ids. */
export async function makeRequests(clinic: TestClinic, count: number, now: Date): Promise<string[]> {
  const made = Array.from({ length: count }, (_, index) => shape(clinic, index, now));
  const db = await connect();
  await db.insert(patients).values(made.map((one) => one.patient));
  await db.insert(requests).values(made.map((one) => one.request));
  await db.insert(requestAnswers).values(made.map((one) => one.answers));
  const flags = made.flatMap((one) => one.flags);
  if (flags.length > 0) await db.insert(requestFlags).values(flags);
  await moveOn(clinic, made, now);
  await addAppointments(clinic, made, now);
  await addCheckIns(clinic, made);
  return made.map((one) => one.request.id);
}

type Made = ReturnType<typeof shape>;

function shape(clinic: TestClinic, index: number, now: Date) {
  const [familyName, givenName] = NAMES[index % NAMES.length] ?? NAMES[0];
  const answers = SHAPES[(index * 5) % SHAPES.length] ?? NIGHT;
  const receivedAt = new Date(now.getTime() - (index % 40) * 11 * HOUR_MS - index * 60_000);
  const bornOn = `19${String(40 + (index % 50)).padStart(2, "0")}-03-14`;
  const result = evaluateAnswers({ answers, bornOn, receivedOn: receivedAt.toISOString().slice(0, 10) });
  const clinicId = clinic.clinicId;
  const ids = { patientId: newId(), requestId: newId() };
  const reference = requestReference(index + 1);
  const phone = `+1312555${String(1000 + index)}`;
  const owners = [null, clinic.actor.nurse.staffId, clinic.actor.clinician.staffId];
  return {
    steps: index % 9,
    patient: {
      id: ids.patientId, clinicId, familyName, givenName, bornOn, phone, contactMethod: "call" as const, contactTimes: [],
      mayLeaveMessage: true, mayText: false, language: index % 4 === 0 ? "es" : "en-US", needsInterpreter: index % 8 === 0,
    },
    request: {
      id: ids.requestId, clinicId, patientId: ids.patientId, reference, stageSinceAt: receivedAt, urgency: urgencyRank(result.urgency),
      source: (["form", "api", "phone"] as const)[index % 3] ?? "form", filledByKind: "self" as const,
      acknowledgements: { notForEmergencies: true, privacyNoticeVersion: "1", noObligation: true }, receivedAt,
      firstContactDueAt: new Date(receivedAt.getTime() + 16 * HOUR_MS), firstContactAt: index % 2 === 0 ? null : new Date(receivedAt.getTime() + HOUR_MS),
      assignedToId: owners[index % owners.length] ?? null, category: result.category, veinSigns: result.veinSigns,
      nightShare: nightShareOf(answers), glance: glanceOf(answers), answersVersion: 1,
      searchText: searchTextOf({ familyName, givenName, reference, phone }),
    },
    answers: {
      id: newId(), clinicId, requestId: ids.requestId, answersVersion: 1, answers, result, rulesVersion: result.rulesVersion,
      source: "form" as const, answeredAt: receivedAt,
    },
    flags: result.flags.map((flag) => ({
      id: newId(), clinicId, requestId: ids.requestId, flag, level: urgencyRank(FLAG_LEVELS[flag]),
      patientSaid: flagText(flag, answers).patientSaid, raisedAt: receivedAt,
    })),
  };
}

async function moveOn(clinic: TestClinic, made: readonly Made[], now: Date): Promise<void> {
  const db = await connect();
  const move = (one: Made, verb: MoveVerb, fromStage: Stage, requestVersion: number) => ({
    id: newId(), clinicId: clinic.clinicId, requestId: one.request.id, moveNumber: 0, verb, fromStage, toStage: MOVES[verb].to, reason: "Made for a test",
    actorKind: "staff" as const, actorId: clinic.actor.clinician.staffId, actorName: clinic.actor.clinician.name, requestVersion, occurredAt: now,
  });
  for (const [step, verb] of FORWARD.entries()) {
    const from = MOVES[verb].from[0];
    const moves = made.filter((one) => one.steps < 8 && one.steps > step).map((one) => move(one, verb, from, step + 1));
    if (moves.length > 0) await db.insert(stageMoves).values(moves);
  }
  const asked = made.filter((one) => one.steps === 8).map((one) => move(one, "ask_information", "new", 1));
  if (asked.length > 0) await db.insert(stageMoves).values(asked);
}

async function addAppointments(clinic: TestClinic, made: readonly Made[], now: Date): Promise<void> {
  const db = await connect();
  for (const [index, one] of made.filter(({ steps }) => steps === 3).entries()) {
    const orderId = newId();
    const startsAt = new Date(now.getTime() + (index - 2) * 6 * HOUR_MS);
    const staffId = clinic.actor.sonographer.staffId;
    await db.insert(ultrasoundOrders).values({
      id: orderId, clinicId: clinic.clinicId, requestId: one.request.id, purpose: "diagnostic", legs: "both", indication: "R25.2",
      priority: "routine", orderedById: clinic.actor.clinician.staffId, orderedAt: now,
    });
    await db.insert(ultrasoundAppointments).values({
      id: newId(), clinicId: clinic.clinicId, orderId, roomId: clinic.roomId, sonographerId: staffId, patientId: one.patient.id,
      startsAt, endsAt: new Date(startsAt.getTime() + HOUR_MS), recordedById: staffId,
    });
    await db.update(ultrasoundOrders).set({ state: "scheduled", version: 2 }).where(eq(ultrasoundOrders.id, orderId));
  }
}

async function addCheckIns(clinic: TestClinic, made: readonly Made[]): Promise<void> {
  const db = await connect();
  for (const [index, one] of made.filter(({ steps }) => steps === 7).entries()) {
    const treatmentId = newId();
    const clinicId = clinic.clinicId;
    const by = clinic.actor.clinician.staffId;
    await db.insert(treatments).values({
      id: treatmentId, clinicId, requestId: one.request.id, state: "done", leg: "left", vein: "gsv", modality: "rfa",
      treatedOn: "2026-10-20", operatorId: by, recordedById: by,
    });
    const windowOf = (dueOn: string) => ({ dueOn, windowStartsOn: dueOn, windowEndsOn: dueOn });
    await db.insert(checkIns).values([
      {
        id: newId(), clinicId, requestId: one.request.id, treatmentId, point: "1w", ...windowOf("2026-10-27"), state: "answered",
        answers: { pgic: index % 3 === 0 ? "much_worse" : "much_better", cramps14d: index % 3 === 1 ? 99 : 0 }, answeredAt: new Date("2026-10-27T12:00:00Z"),
      },
      { id: newId(), clinicId, requestId: one.request.id, treatmentId, point: "1m", ...windowOf(index % 2 === 0 ? "2026-11-20" : "2026-12-20") },
    ]);
  }
}
