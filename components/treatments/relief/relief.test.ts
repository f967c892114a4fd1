import { describe, expect, it } from "vitest";
import { labelledPoints, placeMarks } from "@/components/charts/relief-lines-places";
import type { CheckIn, ReliefPoint, Treatment } from "@/lib/domain/care";
import type { ReliefMedian } from "@/lib/domain/outcome-series";
import { endedPoints } from "./ended-points";
import { reliefLinesOf } from "./relief-lines-of";
import { medianRows, medianWords } from "./median-words";
import { changeWords, reliefFinding, reliefTable } from "./relief-words";

const point = (more: Partial<ReliefPoint>): ReliefPoint => ({
  point: "baseline", on: "2026-02-20", crampsPerWeek: 6, nightsWokenPerWeek: 4.5, worstPain: 7, pgic: null, meaningfulRelief: null, isWorse: false, isAnswered: true, ...more,
});
const POINTS = [
  point({}),
  point({ point: "1w", on: "2026-05-19", crampsPerWeek: null, nightsWokenPerWeek: null, worstPain: 5, pgic: "a_little_better" }),
  point({ point: "3m", on: "2026-08-10", crampsPerWeek: null, nightsWokenPerWeek: null, worstPain: null, isAnswered: false }),
  point({ point: "6m", on: "2026-11-08", crampsPerWeek: 1, nightsWokenPerWeek: 0.5, worstPain: 3, pgic: "much_better", meaningfulRelief: true }),
];

const MEDIANS: ReliefMedian[] = [
  { point: "baseline", people: 38, crampsPerWeek: 5, nightsWokenPerWeek: 4, worstPain: 7 },
  { point: "1w", people: 30, crampsPerWeek: null, nightsWokenPerWeek: null, worstPain: 4 },
  { point: "1m", people: 9, crampsPerWeek: null, nightsWokenPerWeek: null, worstPain: null },
  { point: "12m", people: 12, crampsPerWeek: 1, nightsWokenPerWeek: 0.5, worstPain: 2.5 },
];
const TREATED = { id: "a", leg: "left", vein: "gsv", modality: "rfa", state: "done", treatedOn: "2026-05-12" } as Treatment;
const drawn = (points: readonly ReliefPoint[], medians: readonly ReliefMedian[] = []) => reliefLinesOf({ points, treatments: [TREATED], medians, todayOn: "2026-11-22", summary: "" });

describe("the change after treatment", () => {
  it("is said with its numbers and with what is missing", () => {
    expect(reliefFinding(POINTS)).toBe("Woken 4.5 nights a week at request, 0.5 at 6 months. Not answered: 3 months.");
  });

  it("counts one night and one cramp in the singular", () => {
    const one = point({ point: "3m", crampsPerWeek: 1, nightsWokenPerWeek: null });
    expect(reliefFinding([point({ nightsWokenPerWeek: 1 }), point({ point: "3m", nightsWokenPerWeek: 2 })])).toBe("Woken 1 night a week at request, 2 at 3 months.");
    expect(reliefFinding([point({ crampsPerWeek: 1 }), one])).toBe("1 cramp a week at request, 1 at 3 months.");
  });

  it("never names a cause", () => {
    expect(reliefFinding(POINTS)).not.toMatch(/due to|because/i);
  });

  it.each([
    [7, 3, "4 lower"],
    [3, 4.5, "1.5 higher"],
    [2, 2, "No change"],
    [null, 2, "Not known"],
  ])("from %s to %s is “%s”", (before, after, words) => {
    expect(changeWords(before, after, { less: "lower", more: "higher" })).toBe(words);
  });

  it("has a table with a word in every cell, and asks nobody at one week about two weeks", () => {
    const { head, rows } = reliefTable(POINTS);
    expect(rows.every((row) => row.length === head.length && row.every((cell) => cell !== ""))).toBe(true);
    expect(rows[1]?.slice(1, 3)).toEqual(["Not asked", "Not asked"]);
    expect(rows[2]?.slice(1, 4)).toEqual(["Not answered", "Not answered", "Not answered"]);
  });

  it("draws a gap where a check-in was missed and none where nothing was asked", () => {
    const [cramps, , pain] = drawn(POINTS).measures;
    expect(cramps?.points.map(({ value }) => value)).toEqual([6, null, 1]);
    expect(pain?.points.map(({ value }) => value)).toEqual([7, 5, null, 3]);
    expect(cramps?.points.map(({ isStart }) => isStart)).toEqual([true, false, false]);
  });

  it("keeps a high count on the scale", () => {
    const [cramps] = drawn([point({ crampsPerWeek: 21.5 })]).measures;
    expect(cramps?.max).toBe(22);
  });
});

describe("the clinic's median", () => {
  const DAY_MS = 86_400_000;

  it("stands at the time of its point after the first treatment, with a gap where too few answered, and not beyond today", () => {
    const [cramps, , pain] = drawn(POINTS, MEDIANS).measures;
    const days = (measure: typeof cramps) => measure?.median.map(({ at, value }) => [new Date(at * DAY_MS).toISOString().slice(0, 10), value]);
    expect(days(cramps)).toEqual([["2026-02-20", 5], ["2026-06-11", null]]);
    expect(days(pain)).toEqual([["2026-02-20", 7], ["2026-05-19", 4], ["2026-06-11", null]]);
  });

  it("keeps a median above the scale on it", () => {
    const [cramps] = drawn(POINTS, [{ ...MEDIANS[0], point: "baseline", people: 38, crampsPerWeek: 9.5, nightsWokenPerWeek: 4, worstPain: 7 }]).measures;
    expect(cramps?.max).toBe(10);
  });

  it("is named with the people behind it, and not drawn at all while every point has too few", () => {
    expect(medianWords(MEDIANS)).toBe("Clinic median, 12 to 38 people");
    expect(medianWords(MEDIANS.slice(0, 1))).toBe("Clinic median, 38 people");
    expect(medianWords(MEDIANS.slice(2, 3))).toBeNull();
    expect(medianWords([])).toBeNull();
  });

  it("has a row of words in the table for each point", () => {
    expect(medianRows(MEDIANS).map((row) => row.slice(0, 4))).toEqual([
      ["Clinic median at request, 38 people", "5", "4", "7"],
      ["Clinic median at 1 week, 30 people", "Not asked", "Not asked", "4"],
      ["Clinic median at 1 month, 9 people", "Too few to show", "Too few to show", "Too few to show"],
      ["Clinic median at 12 months, 12 people", "1", "0.5", "2.5"],
    ]);
    expect(medianRows(MEDIANS).every((row) => row.length === reliefTable(POINTS).head.length)).toBe(true);
  });
});

describe("the places in the drawing", () => {
  const span = { from: 0, until: 100 };

  it("writes the first and the last value whatever the room", () => {
    const points = [0, 1, 2, 99, 100].map((at) => ({ at, value: 1, isStart: at === 0 }));
    expect([...labelledPoints(points, span, 300)]).toEqual([0, 4]);
  });

  it("keeps the names of two near lines apart and inside the frame", () => {
    const marks = [{ at: 98, label: "1 RFA, left GSV", short: "1" }, { at: 99, label: "2 Foam, left tributaries", short: "2" }];
    const { labels } = placeMarks(marks, span, 600, true);
    expect(new Set(labels.map(({ top }) => top)).size).toBe(2);
    expect(labels.every(({ label, left }) => left >= 0 && left + label.length * 6.6 <= 600)).toBe(true);
  });
});

describe("a check-in still in its window", () => {
  it("is not drawn as missing", () => {
    const late = point({ point: "3m", on: "2026-08-10", isAnswered: false });
    const checkIn = { point: "3m", dueOn: "2026-08-10" } as const;
    expect(endedPoints([late], [{ ...checkIn, status: "late" } as CheckIn])).toEqual([]);
    expect(endedPoints([late], [{ ...checkIn, status: "missed" } as CheckIn])).toEqual([late]);
  });
});
