import { eq } from "drizzle-orm";
import { checkInStatus, type CheckInPoint } from "@/lib/domain/check-in";
import { localDay } from "@/lib/domain/opening-hours";
import { AGE_LIMITS, type OutcomeFilter } from "@/lib/domain/outcomes";
import { LEGS, type Leg } from "@/lib/domain/reflux";
import { isComplete, isWorse, meaningfulRelief } from "@/lib/domain/relief";
import { baselineOf } from "@/lib/domain/relief-points";
import { connect } from "../client";
import { checkIns, patients, requestAnswers, requests, rvcssScores, stageMoves, treatments, ultrasoundAppointments, ultrasoundExams, ultrasoundOrders, ultrasoundReports } from "../schema";
import { daysOrNull, earliest } from "./outcome-numbers";

/** Every row of a clinic that the outcomes are made of. */
export async function readRawOutcomes(clinicId: string) {
  const db = await connect();
  return {
    patients: await db.select().from(patients).where(eq(patients.clinicId, clinicId)),
    requests: await db.select().from(requests).where(eq(requests.clinicId, clinicId)),
    answers: await db.select().from(requestAnswers).where(eq(requestAnswers.clinicId, clinicId)),
    moves: await db.select().from(stageMoves).where(eq(stageMoves.clinicId, clinicId)),
    orders: await db.select().from(ultrasoundOrders).where(eq(ultrasoundOrders.clinicId, clinicId)),
    appointments: await db.select().from(ultrasoundAppointments).where(eq(ultrasoundAppointments.clinicId, clinicId)),
    exams: await db.select().from(ultrasoundExams).where(eq(ultrasoundExams.clinicId, clinicId)),
    reports: await db.select().from(ultrasoundReports).where(eq(ultrasoundReports.clinicId, clinicId)),
    treatments: await db.select().from(treatments).where(eq(treatments.clinicId, clinicId)),
    checkIns: await db.select().from(checkIns).where(eq(checkIns.clinicId, clinicId)),
    scores: await db.select().from(rvcssScores).where(eq(rvcssScores.clinicId, clinicId)),
  };
}
export type Raw = Awaited<ReturnType<typeof readRawOutcomes>>;
export type Row<Table extends keyof Raw> = Raw[Table][number];
type Filters = { [Filter in keyof OutcomeFilter]?: NonNullable<OutcomeFilter[Filter]> };
export type AskedOutcomes = Filters & { from: string; to: string; point?: CheckInPoint };
export type Asked = AskedOutcomes & { timeZone: string; today: string };

export const isWithin = (day: string, { from, to }: Asked) => day >= from && day <= to;
export const languageOf = (raw: Raw, patientId: string) => raw.patients.find(({ id }) => id === patientId)?.language.split("-")[0] ?? "";

export function isMeant(raw: Raw, request: Row<"requests">, { timeZone, language, category, ageBand }: Filters & { timeZone: string }): boolean {
  if (request.stage === "duplicate" || (category && request.category !== category)) return false;
  if (language && languageOf(raw, request.patientId) !== language) return false;
  const on = localDay(request.receivedAt, timeZone);
  const born = raw.patients.find(({ id }) => id === request.patientId)?.bornOn ?? "";
  const age = Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - (on.slice(5) < born.slice(5) ? 1 : 0);
  return !ageBand || (age >= AGE_LIMITS[ageBand][0] && age <= AGE_LIMITS[ageBand][1]);
}

/** One request as the figures need it. */
export function readRequest(raw: Raw, request: Row<"requests">, asked: Asked) {
  const { timeZone, leg, modality } = asked;
  const day = (at: Date) => localDay(at, timeZone);
  const covers = ({ legs }: Row<"orders">) => !leg || legs === "both" || legs === leg;
  const orders = raw.orders.filter((order) => order.requestId === request.id && order.purpose === "diagnostic" && order.state !== "cancelled");
  const looked = orders.filter(covers);
  const isScanned = ({ state }: Row<"orders">) => state === "done" || state === "reported";
  const scanDay = ({ id }: Row<"orders">) => {
    const kept = raw.appointments.find(({ orderId, state }) => orderId === id && state === "done");
    return raw.exams.find(({ orderId }) => orderId === id)?.examinedOn ?? (kept ? day(kept.startsAt) : null);
  };
  const newest = raw.reports.filter(({ orderId }) => orders.some(({ id, state }) => id === orderId && state === "reported")).toSorted((a, b) => b.reportVersion - a.reportVersion);
  const sideOf = (which: Leg) => (which === "left" ? "refluxLeft" : "refluxRight");
  const conclusion = (which: Leg) => (leg && leg !== which ? null : (newest.map((report) => report[sideOf(which)]).find((found) => found !== null) ?? null));
  const legs = { left: conclusion("left"), right: conclusion("right") };
  const saidYes = LEGS.filter((which) => legs[which] === "yes").flatMap((which) => newest.filter((report) => report[sideOf(which)] === "yes"));
  const done = raw.treatments.filter((treatment) => treatment.requestId === request.id && treatment.state === "done");
  const listed = done.filter((treatment) => (!modality || treatment.modality === modality) && (!leg || treatment.leg === leg));
  const accepts = raw.moves.filter((move) => move.requestId === request.id && move.verb === "accept" && !raw.moves.some(({ undoesId }) => undoesId === move.id));
  const accepted = accepts.length > 0;
  const scanned = accepted && looked.some(isScanned);
  const reflux = scanned && (legs.left === "yes" || legs.right === "yes");
  const on = {
    accepted: earliest(accepts.map(({ occurredAt }) => day(occurredAt))),
    ordered: earliest(looked.map(({ orderedAt }) => day(orderedAt))),
    scanned: earliest(looked.filter(isScanned).map(scanDay)),
    reflux: earliest(saidYes.map(({ signedAt }) => day(signedAt))),
    treated: earliest(listed.map(({ treatedOn }) => treatedOn)),
  };
  const receivedOn = day(request.receivedAt);
  return {
    request, receivedOn, personId: request.patientId, legs, done, listed, on, hasScan: looked.some(isScanned), hasReflux: newest.length > 0 && LEGS.some((which) => (!leg || which === leg) && newest[0]?.[sideOf(which)] === "yes"),
    accepted, ordered: accepted && looked.length > 0, scanned, reflux, treated: reflux && listed.length > 0,
    days: { accepted: daysSince(receivedOn, on.accepted), ordered: daysSince(on.accepted, on.ordered), scanned: daysSince(on.ordered, on.scanned), reflux: daysSince(on.scanned, on.reflux), treated: daysSince(on.reflux, on.treated) },
    checkIns: readCheckIns(raw, request, done, listed, asked),
  };
}
function daysSince(from: string | null, to: string | null): number | null {
  const days = daysOrNull(from, to);
  return days === null || days < 0 ? null : days;
}
export type Read = ReturnType<typeof readRequest>;

function readCheckIns(raw: Raw, request: Row<"requests">, done: Row<"treatments">[], listed: Row<"treatments">[], { timeZone, today }: Asked) {
  const mine = raw.checkIns.filter((checkIn) => checkIn.requestId === request.id);
  const answered = (checkIn: Row<"checkIns">) => (checkIn.answeredAt && checkIn.answers ? { on: localDay(checkIn.answeredAt, timeZone), answers: checkIn.answers } : null);
  const history = {
    request: { on: localDay(request.receivedAt, timeZone), answers: raw.answers.find(({ requestId }) => requestId === request.id)?.answers ?? {} },
    treatments: done.map(({ id, leg, treatedOn }) => ({ id, leg, treatedOn: treatedOn ?? "" })),
    checkIns: mine.map((checkIn) => ({ treatmentId: checkIn.treatmentId, point: checkIn.point, dueOn: checkIn.dueOn, status: checkInStatus(checkIn, today), answered: answered(checkIn) })),
  };
  return mine.flatMap((checkIn) => {
    const treatment = done.find(({ id }) => id === checkIn.treatmentId);
    const isListed = listed.some(({ leg, treatedOn }) => leg === treatment?.leg && treatedOn === treatment.treatedOn);
    if (!treatment || !isListed || !isDue(checkIn, treatment, done, today)) return [];
    const given = answered(checkIn)?.answers ?? {};
    const baseline = baselineOf(history, treatment.leg);
    const before = baseline?.answers ?? {};
    const worse = checkIn.state === "answered" && isWorse(before, given);
    const firstOn = done.filter(({ leg }) => leg === treatment.leg).map(({ treatedOn }) => treatedOn ?? "").toSorted()[0] ?? "";
    return [{
      personId: request.patientId, point: checkIn.point, worse, leg: treatment.leg, treatedOn: treatment.treatedOn ?? "", answeredOn: answered(checkIn)?.on ?? null, before, given,
      answered: worse || (checkIn.state === "answered" && isComplete(checkIn.point, given)), relieved: meaningfulRelief(before, given) === true,
      isOpen: checkIn.state === "planned" && checkIn.windowEndsOn >= today, isAfterWindow: (answered(checkIn)?.on ?? "") > checkIn.windowEndsOn,
      isWinterToSummer: /-(11|12|01|02|03)-/.test(baseline?.on ?? "") && /-0[5-9]-/.test(answered(checkIn)?.on ?? ""),
      isSummerToWinter: /-0[5-9]-/.test(baseline?.on ?? "") && /-(11|12|01|02|03)-/.test(answered(checkIn)?.on ?? ""),
      rvcss: { before: scoreOf(raw, request.id, treatment.leg, "0000", firstOn), after: scoreOf(raw, request.id, treatment.leg, checkIn.windowStartsOn > firstOn ? checkIn.windowStartsOn : `${firstOn}x`, checkIn.windowEndsOn) },
    }];
  });
}

function scoreOf(raw: Raw, requestId: string, leg: Leg, from: string, to: string): number | null {
  const standing = raw.scores.filter((score) => score.requestId === requestId && score.leg === leg && score.removedAt === null && score.scoredOn >= from && score.scoredOn <= to);
  return standing.toSorted((a, b) => (a.scoredOn + a.id).localeCompare(b.scoredOn + b.id)).at(-1)?.total ?? null;
}

function isDue(checkIn: Row<"checkIns">, treatment: Row<"treatments">, done: Row<"treatments">[], today: string): boolean {
  const [next] = done.filter(({ leg, treatedOn }) => leg === treatment.leg && (treatedOn ?? "") > (treatment.treatedOn ?? "")).map(({ treatedOn }) => treatedOn ?? "").toSorted();
  if (checkIn.state === "cancelled") return next !== undefined && checkIn.windowStartsOn <= next;
  return checkIn.state === "answered" || checkIn.windowStartsOn <= today;
}
