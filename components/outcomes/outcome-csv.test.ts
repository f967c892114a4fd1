import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHECK_IN_POINTS } from "@/lib/domain/check-in";
import { CATEGORIES } from "@/lib/domain/cramp-pattern/category";
import { outcomesOf, type OutcomeCounts } from "@/lib/domain/outcome-counts";
import { MODALITIES } from "@/lib/domain/treatment";
import { figureCsv, figuresCsv, WITHHELD } from "./outcome-csv";
import { releasedGroups } from "./outcome-release";
import { hiddenRows, isSafe } from "./outcome-release-rules";
import { allTexts, chosenMeasure } from "./texts/all-texts";

const SEEN = { period: { from: "2025-12-01", to: "2026-11-30" }, timeZone: "America/Chicago", computedAt: "2026-12-01T17:00:00.000Z", seesRates: true };
const SCOPE = { ...SEEN.period, filters: "None" };
const CSV_HEAD = '\uFEFF"Step","People","Of the step before","Of all requests","Median days since the step before","Requests received from","Requests received to","Filters"';

type Clinic = { asked: number; parts: number[] };
const clinics = fc.record({ asked: fc.integer({ min: 0, max: 400 }), parts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 40, maxLength: 40 }) });

/** A clinic in which every group is some part of the one before. */
function countsOf({ asked, parts }: Clinic): OutcomeCounts {
  let next = 0;
  const part = (of: number) => Math.floor(of * (parts[next++ % parts.length] ?? 0));
  const most = (of: number) => of - Math.floor(part(of) / 3);
  const accepted = most(asked);
  const ordered = most(accepted);
  const scanned = most(ordered);
  const reflux = part(scanned);
  const treated = most(reflux);
  let due = treated;
  const points = CHECK_IN_POINTS.map((point) => {
    due = most(due);
    const answered = most(due);
    const improved = part(answered);
    return { point, due, answered, improved, worse: part(answered - improved), open: part(due - answered), afterWindow: 0, summerToWinter: 0, winterToSummer: 0 };
  });
  const third = points.find(({ point }) => point === "3m") ?? { due: 0, answered: 0, improved: 0, open: 0 };
  let left = scanned;
  const yieldOf = (people: number) => {
    const peopleYes = part(people);
    const legs = people + part(people);
    const legsYes = Math.min(legs, peopleYes + part(peopleYes));
    return { people, peopleYes, peopleIndeterminate: part(people - peopleYes), legs, legsYes, legsIndeterminate: part(legs - legsYes) };
  };
  const rows = CATEGORIES.map((category, index) => {
    const people = index === CATEGORIES.length - 1 ? left : part(left);
    left -= people;
    return { category, veinSigns: null, ...yieldOf(people) };
  });
  const sum = (of: "people" | "peopleYes" | "peopleIndeterminate" | "legs" | "legsYes" | "legsIndeterminate") => rows.reduce((total, row) => total + row[of], 0);
  const whole = { people: sum("people"), peopleYes: sum("peopleYes"), peopleIndeterminate: sum("peopleIndeterminate"), legs: sum("legs"), legsYes: sum("legsYes"), legsIndeterminate: sum("legsIndeterminate") };
  const first = part(treated);
  return {
    languages: ["en"],
    steps: { requests: asked, accepted, ordered, scanned, reflux, treated, relieved: third.improved, reliefDue: third.due - third.open, treatedWithoutReflux: 0, medianDays: { requests: null, accepted: 2, ordered: 3, scanned: 14, reflux: 1, treated: 21, relieved: 90 } },
    points,
    point: "3m",
    reliefDays: [{ day: 3, events: first, censored: 0 }, { day: 20, events: part(treated - first), censored: part(treated) % 5 }, { day: 400, events: 0, censored: treated }],
    changes: [{ measure: "worstPain", answered: third.answered, mean: -2, deviation: 1, pairs: [] }],
    yields: [{ ...whole, category: null, veinSigns: null }, ...rows],
    treatments: [{ modality: MODALITIES[0], procedures: treated + part(treated), people: treated, legs: treated }],
    waits: [],
    stillWaiting: { request_to_scan: 0, scan_to_treatment: 0 },
    noShows: (["0_14", "15_28", "29_up"] as const).map((lead) => ({ lead, kept: part(asked), noShows: part(60), lateCancels: part(20), notRecorded: part(20) })),
  };
}

function fileOf(counts: OutcomeCounts, isGuarded = true): Map<string, string> {
  const outcomes = outcomesOf(counts, SEEN);
  const texts = allTexts(outcomes, "worstPain", () => null);
  const all = new Set(texts.flatMap(({ table, exported = table }) => exported.rows.flatMap(({ cells }) => cells.flatMap(({ groups }) => groups))));
  const text = figuresCsv(texts, isGuarded ? releasedGroups(outcomes, chosenMeasure(outcomes, "worstPain")) : all, SCOPE);
  const lines = text.split("\r\n").slice(1, -2).map((line) => line.slice(1, -1).split('","'));
  return new Map(lines.map(([figure = "", row = "", column = "", value = ""]) => [`${figure.split(/[:,]/)[figure.startsWith("Change") ? 1 : 0]?.trim()}|${row}|${column}`, value]));
}

/** One is the sum of the others, or, with `percent`, rounded: one hundredth of the second's times the first. */
type Sum = { whole: string; parts: readonly string[] };
type Rate = { part: string; whole: string; percent: number };

/** What follows from the numbers of a file by sums and by shares, until nothing more does. */
function solved(known: Map<string, number>, sums: readonly Sum[], rates: readonly Rate[]): Map<string, number> {
  for (let before = -1; before !== known.size; ) {
    before = known.size;
    for (const { whole, parts } of sums) {
      const open = [whole, ...parts].filter((name) => !known.has(name));
      const sum = parts.reduce((total, name) => total + (known.get(name) ?? 0), 0);
      if (open.length === 1 && open[0] !== undefined) known.set(open[0], open[0] === whole ? sum : (known.get(whole) ?? 0) - sum);
    }
    for (const { part, whole, percent } of rates) {
      const fits = (one: number, all: number) => Math.round((100 * one) / all) === percent;
      const candidates = (of: number, test: (count: number) => boolean) => Array.from({ length: of + 1 }, (_, count) => count).filter(test);
      const all = known.get(whole);
      const one = known.get(part);
      if (all !== undefined && all > 0 && one === undefined) single(candidates(all, (count) => fits(count, all)), part, known);
      if (one !== undefined && one > 0 && all === undefined) single(candidates(400, (count) => count >= one && fits(one, count)), whole, known);
    }
  }
  return known;
}

function single(found: number[], name: string, known: Map<string, number>): void {
  if (found.length === 1 && found[0] !== undefined) known.set(name, found[0]);
}

const POINTS = { "1w": "1 week", "1m": "1 month", "3m": "3 months", "6m": "6 months", "12m": "12 months" } as const;
const STEPS = ["Requests", "Accepted", "Ultrasound ordered", "Ultrasound done", "Reflux yes", "Treated"];

/** All that a reader of the file can put together: the same groups under one name, their sums, their shares. */
function readings(file: Map<string, string>): Map<string, number> {
  const known = new Map<string, number>();
  const rates: Rate[] = [];
  const sums: Sum[] = [];
  const read = (name: string, cell: string) => /^\d+$/.test(file.get(cell) ?? "") && known.set(name, Number(file.get(cell)));
  const rate = (part: string, whole: string, cell: string) => {
    const found = /^(\d+)\u00a0%/.exec(file.get(cell) ?? "");
    if (found !== null) rates.push({ part, whole, percent: Number(found[1]) });
  };
  STEPS.forEach((step, index) => {
    read(step, `From request to relief|${step}|People`);
    rate(step, "Requests", `From request to relief|${step}|Of all requests`);
    for (let before = 0; before < index; before++) sums.push({ whole: STEPS[before] ?? "", parts: [step, `${STEPS[before]} without ${step}`] });
    if (index > 0) rate(step, STEPS[index - 1] ?? "", `From request to relief|${step}|Of the step before`);
  });
  for (const word of Object.values(POINTS)) {
    const at = (of: string) => `${of} ${word}`;
    for (const figure of ["meaningful relief", "Follow-up"]) for (const column of ["Due", "Answered", "May still answer", "Not answered", "Relief"]) read(at(column), `${figure}|${word}|${column}`);
    for (const column of ["Answered", "Worse"]) read(at(column), `worse|${word}|${column}`);
    sums.push({ whole: at("Due"), parts: [at("Answered"), at("silent")] }, { whole: at("silent"), parts: [at("May still answer"), at("Not answered")] });
    sums.push({ whole: at("over"), parts: [at("Answered"), at("Not answered")] }, { whole: at("Due"), parts: [at("over"), at("May still answer")] });
    sums.push({ whole: at("Answered"), parts: [at("Relief"), at("no relief")] }, { whole: at("Answered"), parts: [at("Worse"), at("not worse")] }, { whole: at("no relief"), parts: [at("Worse"), at("neither")] });
    sums.push({ whole: "Treated", parts: [at("Due"), at("not due")] });
    rate(at("Relief"), at("Answered"), `meaningful relief|${word}|Relief of answered`);
    rate(at("Relief"), at("over"), `meaningful relief|${word}|Worst case, of answered and missed`);
    rate(at("Worse"), at("Answered"), `worse|${word}|Worse of answered`);
    rate(at("Answered"), at("over"), `Follow-up|${word}|Answered, of answered and not answered`);
  }
  const booked = ["0 to 14 days ahead", "15 to 28 days ahead", "29 days ahead or more", "All"];
  for (const row of booked) {
    for (const column of ["Kept", "Missed"]) read(`${column} ${row}`, `Missed ultrasound appointments by days booked ahead|${row}|${column}`);
    sums.push({ whole: `both ${row}`, parts: [`Kept ${row}`, `Missed ${row}`] });
    rate(`Missed ${row}`, `both ${row}`, `Missed ultrasound appointments by days booked ahead|${row}|Missed of kept and missed`);
  }
  for (const column of ["Kept", "Missed"]) sums.push({ whole: `${column} All`, parts: booked.slice(0, 3).map((row) => `${column} ${row}`) });
  return solved(known, sums, rates);
}

describe("the file of the figures", () => {
  it("lets nobody work out a group of 1 to 10 people by sums, differences or rounded shares, of whatever clinic", () => {
    let told = 0;
    let unguarded = 0;
    fc.assert(
      fc.property(clinics, (clinic) => {
        const found = readings(fileOf(countsOf(clinic)));
        told += found.size;
        unguarded += [...readings(fileOf(countsOf(clinic), false))].filter(([, people]) => !isSafe(people)).length;
        expect([...found].filter(([, people]) => !isSafe(people))).toEqual([]);
      }),
      { seed: 7, numRuns: 120 },
    );
    expect(told).toBeGreaterThan(1200);
    expect(unguarded).toBeGreaterThan(300);
  });

  it("holds the cells of its table, each row with the period and the filters, and says what withheld means", () => {
    const outcomes = outcomesOf(countsOf({ asked: 400, parts: Array.from({ length: 40 }, () => 0.5) }), SEEN);
    const [steps] = allTexts(outcomes, undefined, () => null);
    const lines = steps === undefined ? [] : figureCsv(steps, releasedGroups(outcomes, null), SCOPE).split("\r\n");
    expect(lines[0]).toBe(CSV_HEAD);
    expect(lines[1]).toBe('"Requests","400","Start","100\u00a0%","Start","2025-12-01","2026-11-30","None"');
    expect(lines.at(-2)).toMatch(/^"About this file","“Withheld” stands for/);
  });

  it("never calls a large number that is withheld “fewer than 11”", () => {
    const base = countsOf({ asked: 232, parts: Array.from({ length: 40 }, () => 0.5) });
    const file = fileOf({ ...base, steps: { ...base.steps, accepted: 125, ordered: 121, scanned: 117 } });
    expect(WITHHELD).not.toMatch(/fewer than/i);
    expect([...file.values()].join()).not.toMatch(/fewer than 11/i);
  });
});

describe("rows that add up", () => {
  it("are hidden together with as many others as it takes until their sum is not small", () => {
    expect([...hiddenRows([[100], [40], [5], [60]])].toSorted()).toEqual([1, 2]);
    expect([...hiddenRows([[100], [40], [0], [60]])]).toEqual([]);
    expect([...hiddenRows([[100, 50], [40, 3], [30, 20]])].toSorted()).toEqual([1, 2]);
  });
});
