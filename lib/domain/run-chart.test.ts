import { describe, expect, it } from "vitest";
import { monthsOf, runChart } from "./run-chart";

const chart = (medians: (number | null)[]) => runChart({ wait: "request_to_scan", stillWaiting: 0, months: medians.map((medianDays, index) => ({ startsOn: `2025-${index}`, isPart: false, people: 12, medianDays, p90Days: null })) });
const high = (count: number) => Array.from({ length: count }, () => 30);
const low = (count: number) => Array.from({ length: count }, () => 10);

describe("the signals of a run chart", () => {
  // Months off the median, longest run expected at most, crossings expected at least: round(log2 n) + 3 and the binomial quantile in exact fractions.
  for (const [useful, longest, fewest] of [[10, 6, 2], [12, 7, 3], [16, 7, 4], [20, 7, 6], [24, 8, 8], [30, 8, 10], [50, 9, 19], [100, 10, 41]] as const) {
    it(`have the limits of the published rules for ${useful} months off the median`, () => {
      const { longestRunLimit, fewestCrossings } = chart(Array.from({ length: useful }, (_, index) => (index % 2 === 0 ? 10 : 30)));
      expect([longestRunLimit, fewestCrossings]).toEqual([longest, fewest]);
    });
  }

  it("are not looked for in fewer than ten months off the median", () => {
    expect(chart([...low(4), 20, ...high(4)])).toMatchObject({ medianDays: 20, longestRun: 4, crossings: 1, longestRunLimit: null, fewestCrossings: null, hasShift: false, hasFewCrossings: false });
  });

  it("tell a change: seven months on one side, then seven on the other", () => {
    expect(chart([...low(7), ...high(7)])).toMatchObject({ medianDays: 20, longestRun: 7, longestRunLimit: 7, hasShift: false, crossings: 1, fewestCrossings: 4, hasFewCrossings: true });
    expect(chart([...low(8), ...high(8)])).toMatchObject({ longestRun: 8, longestRunLimit: 7, hasShift: true });
  });

  it("tell nothing of months that go up and down", () => {
    expect(chart([10, 30, 10, 30, 10, 30, 10, 30, 10, 30, 10, 30])).toMatchObject({ crossings: 11, longestRun: 1, hasShift: false, hasFewCrossings: false });
  });

  it("leave months on the median and empty months out of run and crossings", () => {
    expect(chart([10, null, 10, 20, 10, 30, null, 20, 30, 30])).toMatchObject({ medianDays: 20, longestRun: 3, crossings: 1 });
    expect(chart([20, 20, 20])).toMatchObject({ medianDays: 20, longestRun: 0, crossings: 0 });
    expect(chart([null, null])).toMatchObject({ medianDays: null, longestRun: 0, crossings: 0, hasShift: false, hasFewCrossings: false });
  });
});

it("part months and months of fewer than three waits are in neither the median nor the signals", () => {
  const month = (index: number, more: object) => ({ startsOn: `2025-${index}`, isPart: false, people: 3, medianDays: 10, p90Days: null, ...more });
  const whole = Array.from({ length: 10 }, (_, index) => month(index, { medianDays: index % 2 === 0 ? 10 : 30 }));
  const given = { wait: "request_to_scan" as const, stillWaiting: 0 };
  const { months: _whole, ...expected } = runChart({ ...given, months: whole });
  expect(runChart({ ...given, months: [month(11, { isPart: true, medianDays: 90 }), ...whole, month(12, { people: 2, medianDays: 90 })] })).toMatchObject(expected);
});

describe("the months of a period", () => {
  it("are every one that the period touches, those without a wait too", () => {
    const found = [{ wait: "request_to_scan" as const, startsOn: "2026-01-01", people: 3, medianDays: 12, p90Days: null }];
    expect(monthsOf({ from: "2025-12-31", to: "2026-02-01", today: "2026-06-30" }, found, "request_to_scan")).toEqual([
      { startsOn: "2025-12-01", isPart: true, people: 0, medianDays: null, p90Days: null },
      { startsOn: "2026-01-01", isPart: false, people: 3, medianDays: 12, p90Days: null },
      { startsOn: "2026-02-01", isPart: true, people: 0, medianDays: null, p90Days: null },
    ]);
    expect(monthsOf({ from: "2026-01-01", to: "2026-01-31", today: "2026-06-30" }, found, "scan_to_treatment")).toEqual([{ startsOn: "2026-01-01", isPart: false, people: 0, medianDays: null, p90Days: null }]);
  });

  it("are part months where a day of them is not asked for or has not come", () => {
    const isPart = (from: string, to: string, today: string) => monthsOf({ from, to, today }, [], "request_to_scan").map((month) => month.isPart);
    expect(isPart("2026-01-02", "2026-03-30", "2026-06-30")).toEqual([true, false, true]);
    expect(isPart("2026-01-01", "2026-03-31", "2026-03-30")).toEqual([false, false, true]);
    expect(isPart("2026-01-01", "2026-03-31", "2026-03-31")).toEqual([false, false, false]);
  });
});
