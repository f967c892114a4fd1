import { describe, expect, it } from "vitest";
import { labelledPoints, placeMarks } from "@/components/charts/relief-lines-places";
import type { CheckIn, ReliefPoint } from "@/lib/domain/care";
import { endedPoints } from "./ended-points";
import { reliefLinesOf } from "./relief-lines-of";
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

describe("the change after treatment", () => {
  it("is said with its numbers and with what is missing", () => {
    expect(reliefFinding(POINTS)).toBe("Woken 4.5 nights a week at request, 0.5 at 6 months. Not answered: 3 months.");
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
    const [cramps, , pain] = reliefLinesOf(POINTS, [], "2026-11-22", "").measures;
    expect(cramps?.points.map(({ value }) => value)).toEqual([6, null, 1]);
    expect(pain?.points.map(({ value }) => value)).toEqual([7, 5, null, 3]);
    expect(cramps?.points.map(({ isStart }) => isStart)).toEqual([true, false, false]);
  });

  it("keeps a high count on the scale", () => {
    const [cramps] = reliefLinesOf([point({ crampsPerWeek: 21.5 })], [], "2026-11-22", "").measures;
    expect(cramps?.max).toBe(22);
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
