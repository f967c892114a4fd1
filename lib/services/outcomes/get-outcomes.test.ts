import { and, eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { checkIns, treatments } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { makeOutcomeRows } from "@/db/testing/outcomes";
import { recountOutcomes } from "@/db/testing/raw-outcomes";
import { readRawOutcomes, type AskedOutcomes } from "@/db/testing/raw-requests";
import { CHECK_IN_POINTS } from "@/lib/domain/check-in";
import { CATEGORIES } from "@/lib/domain/cramp-pattern/category";
import { outcomesOf } from "@/lib/domain/outcome-counts";
import { AGE_BANDS } from "@/lib/domain/outcomes";
import { LEGS } from "@/lib/domain/reflux";
import { MODALITIES } from "@/lib/domain/treatment";
import { parseOutcomesQuery, type OutcomeListQuery } from "@/lib/inputs/outcomes-query";
import { fixClock } from "@/lib/platform/clock";
import { unattended } from "@/lib/services/audited";
import { readReliefMedians } from "@/lib/services/relief-medians";
import { exportOutcomes } from "./export-outcomes";
import { getOutcomes } from "./get-outcomes";
import { listOutcomeRequests } from "./list-outcome-requests";

useTestDatabase();

const TODAY = "2026-11-25";
const ZONE = "America/New_York";
const YEAR = { from: "2025-11-26", to: TODAY };

let clinic: TestClinic;
let other: TestClinic;
let silent: TestClinic;
beforeAll(async () => {
  fixClock(new Date(`${TODAY}T17:00:00Z`));
  clinic = await makeClinic();
  other = await makeClinic();
  silent = await makeClinic();
  await makeOutcomeRows(clinic, { people: 130, today: TODAY });
  await makeOutcomeRows(silent, { people: 25, today: TODAY, seed: 3 });
  await makeOutcomeRows(other, { people: 6, today: TODAY, seed: 7 });
});
afterAll(() => fixClock(null));

const read = async () => ({ raw: await readRawOutcomes(clinic.clinicId), timeZone: ZONE, today: TODAY });

/** Sums of fractions differ in their last digits by the order of the rows. */
function rounded<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value, (_key, one: unknown) => (typeof one === "number" ? Math.round(one * 1e9) / 1e9 : one))) as Value;
}

const PERIODS: { name: string; asked: AskedOutcomes }[] = [
  { name: "a year", asked: YEAR },
  { name: "half a year", asked: { from: "2025-06-01", to: "2025-11-30", point: "1m" } },
  { name: "one language", asked: { ...YEAR, from: "2025-01-01", language: "es" } },
  { name: "one treatment", asked: { ...YEAR, from: "2025-01-01", modality: "rfa" } },
  { name: "one leg", asked: { ...YEAR, from: "2025-01-01", leg: "left" } },
  { name: "an age band whose edge is a leap day", asked: { ...YEAR, from: "2025-01-01", ageBand: "60_69" } },
];
const anyFilter = fc.record(
  {
    language: fc.constantFrom("en", "es", "fr"),
    modality: fc.constantFrom(...MODALITIES.slice(0, 3)),
    category: fc.constantFrom(...CATEGORIES),
    leg: fc.constantFrom(...LEGS),
    ageBand: fc.constantFrom(...AGE_BANDS),
    point: fc.constantFrom(...CHECK_IN_POINTS),
  },
  { requiredKeys: [] },
);
const RANDOM = fc.sample(anyFilter, { numRuns: 3, seed: 20_261_125 }).map((filter) => ({ name: `three random filters (${Object.keys(filter).join(", ")})`, asked: { ...YEAR, from: "2025-01-01", ...filter } }));

describe("the figures of the outcomes page", () => {
  for (const { name, asked } of [...PERIODS, ...RANDOM]) {
    it(`are what the raw rows of ${name} say, every field counted another way`, async () => {
      const { computedAt, ...outcomes } = await getOutcomes(clinic.actor.clinician, parseOutcomesQuery(asked));
      const { raw, ...on } = await read();
      const period = { from: asked.from, to: asked.to };
      const expected = outcomesOf(recountOutcomes(raw, { ...asked, ...on }), { seesRates: true, period, timeZone: ZONE, computedAt });
      expect(rounded(outcomes)).toEqual(rounded({ ...expected, computedAt: undefined }));
    });
  }

  it("say something: every kind of figure is there", async () => {
    const { steps, points, timeToRelief, beforeAfter, waits, noShows } = await getOutcomes(clinic.actor.clinician, { from: "2025-01-01" });
    expect(points.some(({ improved, worse }) => improved > 0 && worse > 0)).toBe(true);
    expect(steps.slice(1, -1).every(({ medianDays }) => medianDays !== null)).toBe(true);
    expect(timeToRelief?.steps?.some(({ events }) => events > 0) && timeToRelief.steps.some(({ censored }) => censored > 0)).toBe(true);
    expect(beforeAfter?.every(({ answered, pairs, meanChange }) => answered >= 10 && pairs !== null && meanChange !== null)).toBe(true);
    expect(beforeAfter?.some(({ answered, drawn }) => answered > 60 && drawn === 60)).toBe(true);
    expect(waits?.every(({ months }) => months.some(({ medianDays }) => medianDays !== null))).toBe(true);
    expect(waits?.map(({ stillWaiting }) => stillWaiting > 0)).toEqual([true, true]);
    expect([noShows.kept, noShows.noShows, noShows.lateCancels, noShows.notRecorded, points.some(({ open, afterWindow, winterToSummer }) => open + afterWindow + winterToSummer > 0) ? 1 : 0].every((count) => count > 0)).toBe(true);
  });

  it("never count a missing check-in as relief: with every answer taken away nobody is relieved", async () => {
    const full = await getOutcomes(silent.actor.clinician, { from: "2025-01-01" });
    expect(full.points.some(({ improved }) => improved > 0)).toBe(true);
    const db = await connect();
    await db.update(checkIns).set({ state: "planned", answers: null, answeredAt: null, version: sql`version + 1` }).where(and(eq(checkIns.clinicId, silent.clinicId), eq(checkIns.state, "answered")));
    const { steps, points, timeToRelief, beforeAfter } = await getOutcomes(silent.actor.clinician, { from: "2025-01-01" });
    expect(steps.at(-1)).toMatchObject({ step: "relieved", people: 0 });
    expect(points.every(({ due, answered, improved, worse }) => answered === 0 && improved === 0 && worse === 0 && due > 0)).toBe(true);
    expect(points.map(({ due }) => due)).toEqual(full.points.map(({ due }) => due));
    expect(points.map(({ rates }) => [rates.relief, rates.worstCase])).toEqual(points.map(({ due, open }) => [null, due - open < 10 ? null : 0]));
    expect(timeToRelief).toMatchObject({ people: full.timeToRelief?.people, events: 0 });
    expect(timeToRelief?.steps?.every(({ day, share }) => day === 0 && share === 0)).toBe(true);
    expect(beforeAfter?.filter(({ measure }) => measure !== "rvcss").every(({ answered, pairs }) => answered === 0 && pairs === null)).toBe(true);
  });

  it("count two veins of one session as one treatment: the one that is not asked about has the answers of the other", async () => {
    const sessions = await makeClinic();
    await makeOutcomeRows(sessions, { people: 30, today: TODAY, seed: 5 });
    const db = await connect();
    const seen = async (modality?: "rfa" | "phlebectomy") => {
      const { points, timeToRelief, beforeAfter, steps } = await getOutcomes(sessions.actor.clinician, { from: "2025-01-01", modality });
      return { points, timeToRelief, beforeAfter, relieved: steps.at(-1)?.people };
    };
    const medians = () => unattended("run a job", (tx) => readReliefMedians(tx, sessions.clinicId));
    const [before, middle] = [await seen(), await medians()];
    const mine = await db.select().from(treatments).where(eq(treatments.clinicId, sessions.clinicId));
    await db.update(treatments).set({ modality: "phlebectomy", version: sql`version + 1` }).where(eq(treatments.clinicId, sessions.clinicId));
    // Of lower ids than the treatments that the check-ins follow.
    await db.insert(treatments).values(mine.map((one) => ({ ...one, id: `00000000${one.id.slice(8)}`, modality: "rfa" as const })));
    expect(before.points.some(({ improved }) => improved > 0)).toBe(true);
    expect(await seen("rfa")).toEqual(before);
    expect(await seen("phlebectomy")).toEqual(before);
    expect(await medians()).toEqual(middle);
  });

  it("refuse more than ten years, in words", async () => {
    await expect(getOutcomes(clinic.actor.clinician, { from: "2016-11-24", to: TODAY })).rejects.toMatchObject({ code: "invalid", message: "Choose 10 years or less." });
    expect((await getOutcomes(clinic.actor.clinician, { from: "2016-11-25", to: TODAY })).steps[0]?.people).toBe(130);
  });

  it("leave an audit row that says how many people were looked at", async () => {
    const { steps } = await getOutcomes(clinic.actor.nurse, {});
    expect((await auditTrail(clinic.clinicId, "outcomes.see")).at(-1)).toMatchObject({ outcome: "ok", subjectKind: "outcome", rowCount: steps[0]?.people });
  });

  it("hide every rate of a group under ten and keep its counts", async () => {
    const { steps, points, scans, byCategory } = await getOutcomes(other.actor.clinician, { from: "2025-01-01" });
    expect(steps[0]?.people).toBe(6);
    for (const { rates } of points) expect(rates).toEqual({ relief: null, worse: null, worstCase: null, summerToWinter: null, winterToSummer: null });
    for (const { ofPrevious, ofStart } of steps) expect([ofPrevious, ofStart]).toEqual([null, null]);
    for (const { share } of [scans, ...(byCategory ?? [])]) expect(share).toBeNull();
  });

  for (const role of ["coordinator", "admin"] as const) {
    it(`are counts only for a ${role}: no rate, nothing by pattern, no names`, async () => {
      const seen = await getOutcomes(clinic.actor[role], {});
      const full = await getOutcomes(clinic.actor.clinician, { from: "2025-11-01" });
      expect(seen).toMatchObject({ seesRates: false, byCategory: null, byVeinSigns: null });
      expect(seen.steps.map(({ people }) => people)).toEqual(full.steps.map(({ people }) => people));
      expect(seen.steps.every(({ ofPrevious, ofStart }) => ofPrevious === null && ofStart === null)).toBe(true);
      expect(seen.points.every(({ rates }) => Object.values(rates).every((rate) => rate === null))).toBe(true);
      expect(seen.scans.share).toBeNull();
      expect(seen).toMatchObject({ waits: null, timeToRelief: null, beforeAfter: null });
      expect(seen.steps.every(({ medianDays }) => medianDays === null)).toBe(true);
      expect([seen.noShows.share, ...seen.noShows.byLead.map(({ share }) => share)].every((share) => share === null)).toBe(true);
      expect((await getOutcomes(clinic.actor[role], { category: "VENOUS", ageBand: "60_69", language: "es" })).steps).toEqual(seen.steps);
      expect((await getOutcomes(clinic.actor[role], { from: "2026-03-14", to: "2026-03-14" })).period).toEqual({ from: "2026-03-01", to: "2026-03-31" });
      expect((await getOutcomes(clinic.actor[role], { from: TODAY, to: TODAY })).period).toEqual({ from: "2026-10-01", to: TODAY });
      expect((await getOutcomes(clinic.actor[role], { from: "2016-11-25", to: TODAY })).steps[0]?.people).toBe(130);
      expect((await auditTrail(clinic.clinicId, "outcomes.see_counts")).at(-1)).toMatchObject({ outcome: "ok" });
      await expect(listOutcomeRequests(clinic.actor[role], { figure: "treated", page: 1 })).rejects.toMatchObject({ code: "forbidden" });
      expect((await auditTrail(clinic.clinicId, "outcomes.see")).at(-1)).toMatchObject({ outcome: "denied", actorId: clinic.actor[role].staffId });
    });
  }

  it("are taken away as a file by a nurse, with an audit row of its own, and by nobody who sees counts only", async () => {
    const { computedAt: _computedAt, ...seen } = await getOutcomes(clinic.actor.nurse, {});
    expect(await exportOutcomes(clinic.actor.nurse, {})).toMatchObject(seen);
    expect((await auditTrail(clinic.clinicId, "outcomes.export")).at(-1)).toMatchObject({ outcome: "ok", actorId: clinic.actor.nurse.staffId, rowCount: seen.steps[0]?.people });
    await expect(exportOutcomes(clinic.actor.coordinator, {})).rejects.toMatchObject({ code: "forbidden" });
    expect((await auditTrail(clinic.clinicId, "outcomes.export")).at(-1)).toMatchObject({ outcome: "denied" });
  });

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
      [{ figure: "reflux_yes", group: venous?.category }, venous?.peopleYes],
      [{ figure: "reflux_indeterminate" }, outcomes.scans.peopleIndeterminate],
      ...outcomes.treatments.map(({ modality, people }): [Omit<OutcomeListQuery, "page">, number] => [{ figure: "procedures", modality }, people]),
    ];
    const { raw } = await read();
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
