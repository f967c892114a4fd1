import { sampleStandardDeviation, mean } from "simple-statistics";
import { describe, expect, it } from "vitest";
import { beforeAfter, meanInterval } from "./mean-change";

// Additional hours of sleep of ten patients, second minus first drug; Student 1908, Biometrika 6:1-25.
const SLEEP = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4];

const counts = (answered: number) => ({ measure: "worstPain" as const, answered, mean: -2, deviation: 1.5, pairs: [{ before: 5, after: 3 }] });

describe("the mean change", () => {
  it("has the published interval of Student's own paired data", () => {
    const interval = meanInterval(mean(SLEEP), sampleStandardDeviation(SLEEP), SLEEP.length);
    expect(interval?.mean).toBeCloseTo(1.58, 6);
    expect([interval?.low, interval?.high].map((bound) => Number(bound?.toFixed(4)))).toEqual([0.7001, 2.4599]);
  });

  it("has no interval of one person, and no width where everybody changed alike", () => {
    expect(meanInterval(-1, null, 1)).toBeNull();
    expect(meanInterval(-1, 0, 12)).toEqual({ mean: -1, low: -1, high: -1 });
  });

  it("shows neither pairs nor mean of nine people, and both of ten", () => {
    expect(beforeAfter("worstPain", "3m", 20, counts(9))).toEqual({ measure: "worstPain", point: "3m", due: 20, answered: 9, pairs: null, drawn: 0, meanChange: null });
    expect(beforeAfter("worstPain", "3m", 20, undefined)).toMatchObject({ answered: 0, pairs: null, meanChange: null });
    expect(beforeAfter("worstPain", "3m", 20, counts(10))).toMatchObject({ answered: 10, drawn: 1, meanChange: { mean: -2 } });
  });
});
