import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CHECK_IN_POINTS } from "@/lib/domain/check-in";
import { OUTCOME_CHARTS } from "@/lib/domain/outcome-charts";
import { outcomesOf, type OutcomeCounts } from "@/lib/domain/outcome-counts";
import { CHANGE_MEASURES, type RunChart } from "@/lib/domain/outcome-series";
import { MODALITIES } from "@/lib/domain/treatment";
import { parseOutcomesCsvQuery } from "@/lib/inputs/outcomes-csv";
import { parseOutcomesQuery } from "@/lib/inputs/outcomes-query";
import { activeFilters, filtersWords, quickPeriods } from "./outcome-filters";
import { listHref, outcomesHref } from "./outcome-href";
import { OutcomesPaper } from "./outcomes-paper";
import { OutcomesView } from "./outcomes-view";
import { allTexts } from "./texts/all-texts";
import { beforeAfterText, signed } from "./texts/before-after-text";
import { timeToReliefText } from "./texts/time-to-relief-text";
import { waitText } from "./texts/waits-text";

const SEEN = { period: { from: "2025-11-26", to: "2026-11-25" }, timeZone: "America/Chicago", computedAt: "2026-11-25T17:00:00.000Z" };

/** Counts of a clinic in which everything stands in this proportion to the number who asked. */
function counts(asked: number, parts: readonly number[] = [0.8, 0.7, 0.6, 0.4, 0.3, 0.2]): OutcomeCounts {
  let left = asked;
  const [accepted, ordered, scanned, reflux, treated, relieved] = parts.map((part) => (left = Math.floor(left * part))) as [number, number, number, number, number, number];
  const scans = { people: scanned, peopleYes: reflux, peopleIndeterminate: Math.floor((scanned - reflux) / 4), legs: scanned, legsYes: reflux, legsIndeterminate: 0 };
  const months = Array.from({ length: 12 }, (_, month) => ({ startsOn: `2026-${String(month + 1).padStart(2, "0")}-01`, people: month, medianDays: month === 0 ? null : 20 + (month % 3), p90Days: month === 0 ? null : 40 }));
  return {
    languages: ["en", "es"],
    steps: { requests: asked, accepted, ordered, scanned, reflux, treated, relieved, treatedWithoutReflux: 0, reliefDue: treated, medianDays: { requests: null, accepted: 2, ordered: 3, scanned: 14, reflux: 1, treated: 21.5, relieved: 90 } },
    points: CHECK_IN_POINTS.map((point) => ({ point, due: treated, answered: reflux === 0 ? 0 : Math.floor(treated * 0.7), improved: relieved > Math.floor(treated * 0.7) ? 0 : relieved, worse: 0, open: 0, afterWindow: 0, summerToWinter: 1, winterToSummer: 0 })),
    point: "3m",
    reliefDays: [{ day: 7, events: relieved, censored: treated - relieved }],
    changes: CHANGE_MEASURES.map((measure) => ({ measure, answered: treated, mean: -2.5, deviation: 1.5, pairs: Array.from({ length: Math.min(60, treated) }, (_, pair) => ({ before: 6, after: pair % 3 })) })),
    yields: [{ ...scans, category: null, veinSigns: null }, { ...scans, category: "VENOUS", veinSigns: null }, { ...scans, category: null, veinSigns: "yes" }],
    treatments: treated === 0 ? [] : [{ modality: MODALITIES[0], procedures: treated, people: treated, legs: treated }],
    waits: months.map((month) => ({ ...month, wait: "request_to_scan" as const })),
    stillWaiting: { request_to_scan: 3, scan_to_treatment: 1 },
    noShows: [{ lead: "0_14", kept: scanned, noShows: Math.floor(scanned / 9), lateCancels: 1, notRecorded: 0 }],
  };
}

const seen = (asked: number, seesRates = true) => outcomesOf(counts(asked), { ...SEEN, seesRates });
const texts = (asked: number, seesRates = true) => allTexts(seen(asked, seesRates), undefined, () => null);
const page = (asked: number, role: "clinician" | "coordinator", address: Record<string, string> = {}) =>
  renderToStaticMarkup(<OutcomesView outcomes={seen(asked, role === "clinician")} query={parseOutcomesQuery(address)} roles={[role]} />);

describe("every figure", () => {
  it("has one finding, a unit and a table with a word in every cell, from nobody to many", () => {
    for (const asked of [0, 3, 40, 2000]) {
      const found = texts(asked);
      expect(found.map(({ chart }) => chart)).toEqual(OUTCOME_CHARTS);
      for (const { finding, topic, table, exported = table } of found) {
        expect([finding.length > 0, topic.length > 0]).toEqual([true, true]);
        for (const { head, rows } of [table, exported]) {
          for (const { name, cells } of rows) {
            expect(cells.length).toBe(head.length - 1);
            for (const words of [name, ...cells.map((cell) => cell.words)]) expect(words).not.toMatch(/^$|^-$|NaN|undefined|Infinity|null/);
          }
        }
      }
    }
  });

  it("names no cause and ranks nobody", () => {
    const words = texts(2000).flatMap(({ topic, finding, notes }) => [topic, finding, ...notes]).join(" ");
    expect(words).not.toMatch(/due to|because|best|worst staff|target|goal|conversion/i);
    expect(words).toContain("Change after treatment");
    expect(words).toContain("verification bias");
  });

  it("says its numbers in the finding as in its table", () => {
    for (const { chart, finding, table } of texts(2000)) {
      if (chart === "steps") for (const { name, cells } of table.rows.filter((row) => /Requests|done|Reflux|Treated/.test(row.name))) expect(finding, name).toContain(cells[0]?.words);
      if (chart === "relief") expect(finding).toContain(`${table.rows[2]?.cells[3]?.words} of ${table.rows[2]?.cells[1]?.words} who answered`);
      if (chart === "completeness") expect(finding).toContain(`${table.rows[2]?.cells[1]?.words} of ${table.rows[2]?.cells[0]?.words} at 3 months`);
    }
  });

  it("hides its rates below ten people and says so", () => {
    for (const { table } of texts(9)) for (const { cells } of table.rows) for (const { words } of cells) expect(words).not.toContain("%");
    expect(JSON.stringify(texts(9))).toContain("Too few to show");
  });
});

describe("a role that sees counts only", () => {
  it("gets no rate, no series, nothing by pattern, no list, no file and no filter by pattern", () => {
    const markup = page(2000, "coordinator", { category: "VENOUS" });
    expect(markup).not.toMatch(/%[^"]*<\/(td|span|p)>/);
    expect(markup).not.toMatch(/outcomes\/list|outcomes\/csv|outcomes\/registry|Vein-type pattern|name="category"/);
    expect(markup).toContain("counts only");
    expect(texts(2000, false).map(({ chart }) => chart)).toEqual(["steps", "treatments", "relief", "worse", "by_pattern", "completeness", "no_shows"]);
  });
});

describe("the page", () => {
  it("tells nobody treated apart from too few to show", () => {
    expect(page(3, "clinician")).toContain("Nobody is treated yet");
    const few = page(160, "clinician");
    expect(few).not.toContain("Nobody is treated yet");
    expect(few).toContain("Too few");
  });

  it("offers the registry to the clinician and each figure as a file", () => {
    const markup = page(2000, "clinician");
    expect(markup).toContain('href="/outcomes/registry"');
    for (const chart of OUTCOME_CHARTS) expect(markup).toContain(`/api/outcomes/csv?figure=${chart}`);
  });

  it("says that days the wrong way round were not taken", () => {
    expect(page(100, "clinician", { from: "2027-01-01", to: "2026-11-25" })).toContain("The first day was after the last one");
  });

  it("stands on paper with all tables open, its filters in words, and no link into the clinic's lists", () => {
    const query = parseOutcomesQuery({ leg: "left", ageBand: "60_69" });
    const markup = renderToStaticMarkup(<OutcomesPaper outcomes={seen(2000)} query={query} printedBy="Dr Chen" />);
    expect(markup).not.toMatch(/<details|outcomes\/list|outcomes\/csv/);
    expect(markup).toContain("Leg: Left; Age: 60 to 69");
    expect(markup.match(/<table/g)?.length).toBeGreaterThanOrEqual(OUTCOME_CHARTS.length);
  });
});

describe("the filters", () => {
  const query = parseOutcomesQuery({ from: "2026-01-01", to: "2026-06-30", modality: "rfa", category: "VENOUS", leg: "left", ageBand: "60_69", language: "es", point: "6m", measure: "rvcss", unknown: "x" });

  it("survive the address, and the list behind a row keeps them beside its own group and point", () => {
    expect(parseOutcomesQuery(Object.fromEntries(new URL(outcomesHref(query), "http://x").searchParams))).toEqual(query);
    const list = new URL(listHref(query, "reported", { group: "MIXED" }), "http://x").searchParams;
    expect([list.get("category"), list.get("group"), list.get("point"), list.get("measure")]).toEqual(["VENOUS", "MIXED", null, null]);
  });

  it("are said in words", () => {
    expect(filtersWords(query, true)).toBe("Treatment: Radiofrequency ablation; Pattern: Vein-type pattern; Leg: Left; Age: 60 to 69; Language: Spanish");
    expect(filtersWords({}, true)).toBe("None");
    expect(activeFilters(query, false).map(({ name }) => name)).not.toContain("category");
  });

  it("have quick periods that end today", () => {
    expect(quickPeriods("2026-11-25").map(({ from, to }) => [from, to])).toEqual([["2026-11-01", "2026-11-25"], ["2026-08-26", "2026-11-25"], ["2026-05-26", "2026-11-25"], ["2025-11-26", "2026-11-25"]]);
  });

  it("of a file are refused when they are not understood", () => {
    expect(parseOutcomesCsvQuery({ figure: "steps", leg: "left" })).toEqual({ figure: "steps", leg: "left" });
    const wrong: Record<string, string>[] = [{ figure: "names" }, { leg: "middle" }, { from: "yesterday" }, { surprise: "1" }];
    for (const asked of wrong) expect(parseOutcomesCsvQuery(asked)).toBeNull();
  });
});

describe("the wait", () => {
  const run = (more: Partial<RunChart>): RunChart => ({
    wait: "request_to_scan", months: [{ startsOn: "2026-01-01", isPart: false, people: 12, medianDays: 20, p90Days: 41 }], medianDays: 20, longestRun: 3, longestRunLimit: 6, crossings: 5, fewestCrossings: 3, hasShift: false, hasFewCrossings: false, stillWaiting: 2, ...more,
  });

  it.each([
    [{}, "No signal of change."],
    [{ hasShift: true, longestRun: 8 }, "8 months in a row on one side (more than 6): the wait changed."],
    [{ hasFewCrossings: true, crossings: 1 }, "It crossed the median 1 time (fewer than 3): the wait changed."],
    [{ longestRunLimit: null, fewestCrossings: null }, "Too few whole months off the median to look for a change (10 are needed)."],
  ])("with %o ends “%s”", (more, words) => {
    expect(waitText(run(more)).finding).toBe(`Wait from request to ultrasound: median 20 days over 1 month (12 waits). ${words}`);
  });

  it("says who still waits and that a month without anybody had nobody", () => {
    const { notes, table } = waitText(run({ months: [{ startsOn: "2026-01-01", isPart: true, people: 0, medianDays: null, p90Days: null }], medianDays: null }));
    expect(notes[0]).toContain("2 open requests still wait for an ultrasound");
    expect(table.rows[0]).toEqual({ name: "Jan-2026 (part)", cells: [{ words: "0", count: 0, groups: ["request_to_scan.2026-01-01"], href: null }, { words: "Nobody", groups: [] }, { words: "Nobody", groups: [] }] });
  });
});

describe("the time to relief", () => {
  const step = { day: 30, atRisk: 40, events: 22, censored: 1, share: 0.55, low: 0.4, high: 0.7 };

  it("gives the median as an estimate, and tells no share of a day that the curve does not come to", () => {
    const found = { people: 48, events: 22, steps: [step], stopsOnDay: 90, medianDay: 30, atRisk: [{ day: 0, people: 48 }, { day: 30, people: 17 }] };
    expect(timeToReliefText(found).finding).toBe("22 of 48 treated people reported relief so far; estimated median: day 30.");
    expect(timeToReliefText({ ...found, medianDay: null, steps: [{ ...step, share: 0.4 }] }).finding).toContain("an estimated 40\u00a0% by day 30, where the curve stops (fewer than 10 left); whether half is reached cannot be said.");
    expect(timeToReliefText({ ...found, stopsOnDay: null, medianDay: null, steps: [{ ...step, share: 0.4 }] }).finding).toContain("by day 30, so half is not reached.");
    expect(timeToReliefText(found).notes.join(" ")).toContain("It stops before day 90, when fewer than 10 are left.");
  });

  it("says too few, and nobody, each in its own words", () => {
    const none = { people: 6, events: 2, steps: null, stopsOnDay: null, medianDay: null, atRisk: [] };
    expect(timeToReliefText(none).finding).toBe("Too few to show a curve: 6 people treated (10 are needed).");
    expect(timeToReliefText({ ...none, people: 0, events: 0 }).finding).toBe("Nobody has been treated in this period.");
  });
});

describe("before and after", () => {
  const found = { measure: "worstPain" as const, point: "3m" as const, due: 52, answered: 38, drawn: 3, pairs: [{ before: 8, after: 2 }, { before: 8, after: 2 }, { before: 3, after: 4 }], meanChange: { mean: -2.46, low: -3.1, high: -1.8 } };

  it("says the mean change with its interval and who is missing", () => {
    const { finding, table, notes } = beforeAfterText(found);
    expect(finding).toBe("Worst pain at 3 months: mean change −2.5 points (interval −3.1 to −1.8); 38 of 52 answered (73\u00a0%).");
    expect(table.rows.map(({ name, cells }) => [name, ...cells.map(({ words }) => words)])).toEqual([["8", "2", "−6", "2"], ["3", "4", "+1", "1"]]);
    expect(notes).toContain("3 of 38 are drawn, evenly chosen by change; the mean is of all.");
  });

  it("lets no single person into a file", () => {
    expect(JSON.stringify(beforeAfterText(found).exported)).not.toMatch(/"8"|−6/);
  });

  it("signs a change", () => {
    expect([-2.5, 0, -0.04, 1].map(signed)).toEqual(["−2.5", "0", "0", "+1"]);
  });
});
