import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilsonInterval } from "./wilson";

/** Newcombe 1998, Stat Med 17:857-72, table I, method 3 (score without continuity correction). */
const PUBLISHED = [
  { count: 81, total: 263, low: 0.2553, high: 0.3662 },
  { count: 15, total: 148, low: 0.0624, high: 0.1605 },
  { count: 0, total: 20, low: 0, high: 0.1611 },
  { count: 1, total: 29, low: 0.0061, high: 0.1718 },
  { count: 29, total: 29, low: 0.883, high: 1 },
];

describe("the Wilson interval", () => {
  for (const { count, total, low, high } of PUBLISHED) {
    it(`is the published one for ${count} of ${total}`, () => {
      const interval = wilsonInterval(count, total);
      expect(interval.low).toBeCloseTo(low, 4);
      expect(interval.high).toBeCloseTo(high, 4);
      expect(interval.share).toBe(count / total);
    });
  }

  it("holds its share, stays from 0 to 1, and mirrors for those who are left", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }).chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total))), ([count, total]) => {
        const { share, low, high } = wilsonInterval(count, total);
        const rest = wilsonInterval(total - count, total);
        expect(low >= 0 && low <= share && share <= high && high <= 1).toBe(true);
        expect(rest.low).toBeCloseTo(1 - high, 10);
      }),
    );
  });

  it("is refused for more than all, less than none, and none of none", () => {
    for (const [count, total] of [[0, 0], [3, 2], [-1, 5], [1.5, 5]] as const) expect(() => wilsonInterval(count, total)).toThrow(RangeError);
  });
});
