import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { checkIns, patients, requestAnswers, requests, stageMoves, treatments, ultrasoundOrders, ultrasoundReports } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { makeOutcomeRows } from "@/db/testing/outcomes";
import { CHECK_IN_POINTS, checkInStatus } from "@/lib/domain/check-in";
import { localDay } from "@/lib/domain/opening-hours";
import type { Leg } from "@/lib/domain/reflux";
import { isComplete, isWorse, meaningfulRelief } from "@/lib/domain/relief";
import { baselineOf } from "@/lib/domain/relief-points";
import { wilsonInterval } from "@/lib/domain/wilson";
import { parseOutcomesQuery, type OutcomeListQuery } from "@/lib/inputs/outcomes-query";
import { fixClock } from "@/lib/platform/clock";
import { getOutcomes } from "./get-outcomes";
import { listOutcomeRequests } from "./list-outcome-requests";

useTestDatabase();

const TODAY = "2026-11-25";
const ZONE = "America/New_York";
const YEAR = { from: "2025-11-26", to: TODAY };

let clinic: TestClinic;
let other: TestClinic;
beforeAll(async () => {
  fixClock(new Date(`${TODAY}T17:00:00Z`));
  clinic = await makeClinic();
  other = await makeClinic();
  await makeOutcomeRows(clinic, { people: 130, today: TODAY });
  await makeOutcomeRows(other, { people: 6, today: TODAY, seed: 7 });
});
afterAll(() => fixClock(null));

async function rawRows(clinicId: string) {
  const db = await connect();
  return {
    patients: await db.select().from(patients).where(eq(patients.clinicId, clinicId)),
    requests: await db.select().from(requests).where(eq(requests.clinicId, clinicId)),
    answers: await db.select().from(requestAnswers).where(eq(requestAnswers.clinicId, clinicId)),
    moves: await db.select().from(stageMoves).where(eq(stageMoves.clinicId, clinicId)),
    orders: await db.select().from(ultrasoundOrders).where(eq(ultrasoundOrders.clinicId, clinicId)),
    reports: await db.select().from(ultrasoundReports).where(eq(ultrasoundReports.clinicId, clinicId)),
    treatments: await db.select().from(treatments).where(eq(treatments.clinicId, clinicId)),
    checkIns: await db.select().from(checkIns).where(eq(checkIns.clinicId, clinicId)),
  };
}
type Raw = Awaited<ReturnType<typeof rawRows>>;
type Asked = { from: string; to: string; language?: string; modality?: string };

/** One request as the figures need it, from nothing but its rows. */
function readRequest(raw: Raw, request: Raw["requests"][number], { modality }: Asked) {
  const orders = raw.orders.filter((order) => order.requestId === request.id && order.purpose === "diagnostic");
  const reported = orders.find((order) => order.state === "reported");
  const newest = raw.reports.filter((report) => report.orderId === reported?.id).toSorted((a, b) => b.reportVersion - a.reportVersion);
  const conclusionOf = (leg: "refluxLeft" | "refluxRight") => newest.map((report) => report[leg]).find((conclusion) => conclusion !== null) ?? null;
  const legs = { left: conclusionOf("refluxLeft"), right: conclusionOf("refluxRight") };
  const done = raw.treatments.filter((treatment) => treatment.requestId === request.id && treatment.state === "done");
  const listed = done.filter((treatment) => modality === undefined || treatment.modality === modality);
  const accepted = raw.moves.some((move) => move.requestId === request.id && move.verb === "accept" && !raw.moves.some(({ undoesId }) => undoesId === move.id));
  const scanned = accepted && orders.some(({ state }) => state === "done" || state === "reported");
  const reflux = scanned && Object.values(legs).includes("yes");
  return { request, personId: request.patientId, legs, done, listed, accepted, scanned, reflux, treated: reflux && listed.length > 0, checkIns: readCheckIns(raw, request, done, listed) };
}

function readCheckIns(raw: Raw, request: Raw["requests"][number], done: Raw["treatments"], listed: Raw["treatments"]) {
  const mine = raw.checkIns.filter((checkIn) => checkIn.requestId === request.id);
  const answered = (checkIn: Raw["checkIns"][number]) => (checkIn.answeredAt && checkIn.answers ? { on: localDay(checkIn.answeredAt, ZONE), answers: checkIn.answers } : null);
  const history = {
    request: { on: localDay(request.receivedAt, ZONE), answers: raw.answers.find(({ requestId }) => requestId === request.id)?.answers ?? {} },
    treatments: done.map(({ id, leg, treatedOn }) => ({ id, leg, treatedOn: treatedOn ?? "" })),
    checkIns: mine.map((checkIn) => ({ treatmentId: checkIn.treatmentId, point: checkIn.point, dueOn: checkIn.dueOn, status: checkInStatus(checkIn, TODAY), answered: answered(checkIn) })),
  };
  return mine.flatMap((checkIn) => {
    const treatment = listed.find(({ id }) => id === checkIn.treatmentId);
    if (!treatment || !isDue(checkIn, treatment, done)) return [];
    const given = answered(checkIn)?.answers ?? {};
    const baseline = baselineOf(history, treatment.leg);
    const worse = checkIn.state === "answered" && isWorse(baseline?.answers ?? {}, given);
    const isSummerToWinter = /-0[5-9]-/.test(baseline?.on ?? "") && /-(11|12|01|02|03)-/.test(answered(checkIn)?.on ?? "");
    return [{ point: checkIn.point, worse, answered: worse || (checkIn.state === "answered" && isComplete(checkIn.point, given)), relieved: meaningfulRelief(baseline?.answers ?? {}, given) === true, isSummerToWinter }];
  });
}

function isDue(checkIn: Raw["checkIns"][number], treatment: Raw["treatments"][number], done: Raw["treatments"]): boolean {
  const when = (one: Raw["treatments"][number]) => `${one.treatedOn} ${one.id}`;
  const [next] = done.filter(({ leg, id }) => leg === treatment.leg && id !== treatment.id).filter((one) => when(one) > when(treatment)).map(({ treatedOn }) => treatedOn ?? "").toSorted();
  if (checkIn.state === "cancelled") return next !== undefined && checkIn.windowStartsOn <= next;
  return checkIn.state === "answered" || checkIn.windowStartsOn <= TODAY;
}

function byPerson<One extends { personId: string }>(found: readonly One[]): Map<string, One[]> {
  const people = new Map<string, One[]>();
  for (const one of found) people.set(one.personId, [...(people.get(one.personId) ?? []), one]);
  return people;
}

function recompute(raw: Raw, asked: Asked) {
  const speaks = (patientId: string) => raw.patients.find(({ id }) => id === patientId)?.language.split("-")[0];
  const found = raw.requests
    .filter((request) => request.stage !== "duplicate" && localDay(request.receivedAt, ZONE) >= asked.from && localDay(request.receivedAt, ZONE) <= asked.to)
    .filter((request) => asked.language === undefined || speaks(request.patientId) === asked.language)
    .map((request) => readRequest(raw, request, asked));
  const people = byPerson(found);
  const count = (has: (requests: typeof found) => boolean) => [...people.values()].filter(has).length;
  const at = (point: string) => [...people.values()].map((mine) => mine.flatMap((one) => one.checkIns.filter((checkIn) => checkIn.point === point)));
  const answeredAt = (point: string) => at(point).map((mine) => mine.filter(({ answered }) => answered)).filter(({ length }) => length > 0);
  const isRelieved = (mine: { relieved: boolean }[]) => mine.length > 0 && mine.every(({ relieved }) => relieved);
  const relievedAt3m = (mine: typeof found) => mine.some(({ treated }) => treated) && isRelieved(mine.flatMap((one) => one.checkIns).filter(({ point, answered }) => point === "3m" && answered));
  return {
    found,
    steps: [people.size, count((mine) => mine.some((one) => one.accepted)), count((mine) => mine.some((one) => one.scanned)), count((mine) => mine.some((one) => one.reflux)), count((mine) => mine.some((one) => one.treated)), count(relievedAt3m)],
    treatedWithoutReflux: count((mine) => mine.some(({ listed }) => listed.length > 0) && !mine.some(({ treated }) => treated)),
    points: CHECK_IN_POINTS.map((point) => ({
      point,
      due: at(point).filter(({ length }) => length > 0).length,
      answered: answeredAt(point).length,
      improved: answeredAt(point).filter(isRelieved).length,
      worse: answeredAt(point).filter((mine) => mine.some(({ worse }) => worse)).length,
      summerToWinter: answeredAt(point).filter((mine) => mine.some(({ isSummerToWinter }) => isSummerToWinter)).length,
    })),
  };
}

function recomputeYield(found: ReturnType<typeof recompute>["found"]) {
  const people = byPerson(found.filter(({ legs }) => legs.left !== null || legs.right !== null));
  const legsOf = (mine: typeof found) => (["left", "right"] as Leg[]).map((leg) => mine.map(({ legs }) => legs[leg]).filter((conclusion) => conclusion !== null)).filter(({ length }) => length > 0);
  const all = [...people.values()].map(legsOf);
  const isYes = (conclusions: (string | null)[]) => conclusions.includes("yes");
  const isUnclear = (conclusions: (string | null)[]) => !isYes(conclusions) && conclusions.includes("indeterminate");
  return {
    people: all.length,
    peopleYes: all.filter((legs) => isYes(legs.flat())).length,
    peopleIndeterminate: all.filter((legs) => isUnclear(legs.flat())).length,
    legs: all.flat().length,
    legsYes: all.flat().filter(isYes).length,
    legsIndeterminate: all.flat().filter(isUnclear).length,
  };
}

const PERIODS: { name: string; asked: Asked }[] = [
  { name: "a year", asked: YEAR },
  { name: "half a year", asked: { from: "2025-06-01", to: "2025-11-30" } },
  { name: "one language", asked: { ...YEAR, from: "2025-01-01", language: "es" } },
  { name: "one treatment", asked: { ...YEAR, from: "2025-01-01", modality: "rfa" } },
];

describe("the figures of the outcomes page", () => {
  for (const { name, asked } of PERIODS) {
    it(`are what the raw rows of ${name} say, counted another way`, async () => {
      const outcomes = await getOutcomes(clinic.actor.clinician, parseOutcomesQuery(asked));
      const expected = recompute(await rawRows(clinic.clinicId), asked);
      expect(outcomes.steps.map(({ people }) => people)).toEqual(expected.steps);
      expect(outcomes.treatedWithoutReflux).toBe(expected.treatedWithoutReflux);
      expect(outcomes.points.map(({ rates: _rates, ...counts }) => counts)).toEqual(expected.points);
      expect(outcomes.points.some(({ improved, worse }) => improved > 0 && worse > 0)).toBe(true);
      for (const { due, answered, improved, worse, rates } of outcomes.points) {
        expect(rates.relief).toEqual(answered < 10 ? null : wilsonInterval(improved, answered));
        expect(rates.worse).toEqual(answered < 10 ? null : wilsonInterval(worse, answered));
        expect(rates.worstCase).toEqual(due < 10 ? null : improved / due);
      }
      expect(outcomes.scans).toMatchObject(recomputeYield(expected.found));
      for (const { category, ...group } of outcomes.byCategory ?? []) expect(group).toMatchObject(recomputeYield(expected.found.filter(({ request }) => request.category === category)));
      for (const { veinSigns, ...group } of outcomes.byVeinSigns ?? []) expect(group).toMatchObject(recomputeYield(expected.found.filter(({ request }) => request.veinSigns === veinSigns)));
      const listed = expected.found.flatMap((one) => one.listed.map((treatment) => ({ ...treatment, personId: one.personId })));
      for (const { modality, procedures, people, legs } of outcomes.treatments) {
        const mine = listed.filter((treatment) => treatment.modality === modality);
        expect([procedures, people, legs]).toEqual([mine.length, new Set(mine.map(({ personId }) => personId)).size, new Set(mine.map(({ personId, leg }) => personId + leg)).size]);
      }
      expect(outcomes.treatments.reduce((sum, { procedures }) => sum + procedures, 0)).toBe(listed.length);
    });
  }

  it("leave an audit row that says how many people were looked at", async () => {
    const { steps } = await getOutcomes(clinic.actor.nurse, {});
    expect((await auditTrail(clinic.clinicId, "outcomes.see")).at(-1)).toMatchObject({ outcome: "ok", subjectKind: "outcome", rowCount: steps[0]?.people });
  });

  it("hide every rate of a group under ten and keep its counts", async () => {
    const { steps, points, scans, byCategory } = await getOutcomes(other.actor.clinician, { from: "2025-01-01" });
    expect(steps[0]?.people).toBe(6);
    for (const { rates } of points) expect(rates).toEqual({ relief: null, worse: null, worstCase: null, summerToWinter: null });
    for (const { ofPrevious, ofStart } of steps) expect([ofPrevious, ofStart]).toEqual([null, null]);
    for (const { share } of [scans, ...(byCategory ?? [])]) expect(share).toBeNull();
  });

  for (const role of ["coordinator", "admin"] as const) {
    it(`are counts only for a ${role}: no rate, nothing by pattern, no names`, async () => {
      const seen = await getOutcomes(clinic.actor[role], {});
      const full = await getOutcomes(clinic.actor.clinician, {});
      expect(seen).toMatchObject({ seesRates: false, byCategory: null, byVeinSigns: null });
      expect(seen.steps.map(({ people }) => people)).toEqual(full.steps.map(({ people }) => people));
      expect(seen.steps.every(({ ofPrevious, ofStart }) => ofPrevious === null && ofStart === null)).toBe(true);
      expect(seen.points.every(({ rates }) => Object.values(rates).every((rate) => rate === null))).toBe(true);
      expect(seen.scans.share).toBeNull();
      expect((await auditTrail(clinic.clinicId, "outcomes.see_counts")).at(-1)).toMatchObject({ outcome: "ok" });
      await expect(listOutcomeRequests(clinic.actor[role], { figure: "treated", page: 1 })).rejects.toMatchObject({ code: "forbidden" });
      expect((await auditTrail(clinic.clinicId, "outcomes.see")).at(-1)).toMatchObject({ outcome: "denied", actorId: clinic.actor[role].staffId });
    });
  }

  it("count nobody for a period with nobody in it", async () => {
    const { steps, points } = await getOutcomes(clinic.actor.clinician, { from: "2020-01-01", to: "2020-12-31" });
    expect(steps.every(({ people }) => people === 0) && points.every(({ due }) => due === 0)).toBe(true);
  });
});

async function listAll(query: Omit<OutcomeListQuery, "page">) {
  const first = await listOutcomeRequests(clinic.actor.nurse, { ...query, page: 1 });
  const rest = first.total > 50 ? (await Promise.all([2, 3].map((page) => listOutcomeRequests(clinic.actor.nurse, { ...query, page })))).flatMap(({ rows }) => rows) : [];
  return { total: first.total, rows: [...first.rows, ...rest] };
}

describe("the list behind a figure", () => {
  it("holds as many people as the figure says, each once and of this clinic, with an audit row", async () => {
    const outcomes = await getOutcomes(clinic.actor.nurse, YEAR);
    const [third] = outcomes.points.filter(({ point }) => point === "3m");
    const venous = outcomes.byCategory?.find(({ people }) => people > 0);
    const figures: [Omit<OutcomeListQuery, "page">, number | undefined][] = [
      ...outcomes.steps.map(({ step, people }): [Omit<OutcomeListQuery, "page">, number] => [{ figure: step }, people]),
      [{ figure: "due", point: "3m" }, third?.due],
      [{ figure: "answered", point: "3m" }, third?.answered],
      [{ figure: "unanswered", point: "3m" }, (third?.due ?? 0) - (third?.answered ?? 0)],
      [{ figure: "improved", point: "3m" }, third?.improved],
      [{ figure: "worse", point: "3m" }, third?.worse],
      [{ figure: "reported" }, outcomes.scans.people],
      [{ figure: "reflux_yes", category: venous?.category }, venous?.peopleYes],
      [{ figure: "reflux_indeterminate" }, outcomes.scans.peopleIndeterminate],
      ...outcomes.treatments.map(({ modality, people }): [Omit<OutcomeListQuery, "page">, number] => [{ figure: "procedures", modality }, people]),
    ];
    const raw = await rawRows(clinic.clinicId);
    for (const [query, count] of figures) {
      const { total, rows } = await listAll({ ...YEAR, ...query });
      expect([query, total, rows.length]).toEqual([query, count, count]);
      const patientIds = rows.map(({ requestId }) => raw.requests.find(({ id }) => id === requestId)?.patientId);
      expect(new Set(patientIds).size).toBe(rows.length);
      expect(patientIds).not.toContain(undefined);
    }
    expect((await auditTrail(clinic.clinicId, "outcomes.see")).at(-1)).toMatchObject({ outcome: "ok", actorId: clinic.actor.nurse.staffId, rowCount: expect.any(Number) });
  });
});
