import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHECK_IN_CHOICES } from "./check-in-questions";
import { changeAfter, isComplete, isWorse, meaningfulRelief } from "./relief";

const cramps = (before: number, after: number, more: object = {}) => changeAfter({ cramps14d: before, worstPain: 8 }, { cramps14d: after, worstPain: 8, ...more });
const pain = (before: unknown, after: unknown) => changeAfter({ worstPain: before }, { worstPain: after });

describe("the share of fewer cramps", () => {
  it("counts a quarter fewer as fewer, and not one cramp less than that", () => {
    expect(cramps(8, 6)).toMatchObject({ fewerCrampsShare: 0.25, hasFewerCramps: true });
    expect(cramps(99, 74).hasFewerCramps).toBe(true);
    expect(cramps(99, 75).hasFewerCramps).toBe(false);
  });

  it("counts exactly half as half or fewer", () => {
    expect(cramps(8, 4)).toMatchObject({ hasHalfOrFewer: true, fewerCrampsShare: 0.5 });
    expect(cramps(9, 5).hasHalfOrFewer).toBe(false);
  });

  it.each([
    [97, 73, false, false, "24.7 %"],
    [96, 72, true, false, "25 %"],
    [95, 71, true, false, "25.3 %"],
    [99, 50, true, false, "49.5 %"],
    [98, 49, true, true, "50 %"],
    [99, 49, true, true, "50.5 %"],
  ])("from %i to %i cramps is fewer: %s, half or fewer: %s (%s)", (before, after, hasFewerCramps, hasHalfOrFewer) => {
    expect(cramps(before, after)).toMatchObject({ hasFewerCramps, hasHalfOrFewer });
  });

  it("is undefined when there were no cramps before, and when either count is missing", () => {
    const nothing = { fewerCrampsShare: null, hasFewerCramps: null, hasHalfOrFewer: null, isCrampFree: null };
    expect(cramps(0, 5)).toMatchObject({ ...nothing, isWorse: false });
    expect(changeAfter({ cramps14d: "not_sure" }, { cramps14d: 2 })).toMatchObject(nothing);
    expect(changeAfter({ cramps14d: 4 }, {})).toMatchObject(nothing);
  });

  it("is cramp-free at no cramps with at least one before", () => {
    expect(cramps(1, 0).isCrampFree).toBe(true);
    expect(cramps(1, 1).isCrampFree).toBe(false);
  });
});

describe("less pain", () => {
  it("is two points or 30 % down, whichever comes first", () => {
    expect(pain(10, 8).hasLessPain).toBe(true);
    expect(pain(10, 9).hasLessPain).toBe(false);
    expect(pain(3, 2).hasLessPain).toBe(true);
    expect(pain(4, 3).hasLessPain).toBe(false);
  });

  it.each([
    [10, 8, true],
    [10, 9, false],
    [7, 5, true],
    [6, 5, false],
    [4, 3, false],
    [3, 2, true],
    [1, 0, true],
    [5, 6, false],
  ])("from %i to %i is %s", (before, after, isLess) => {
    expect(pain(before, after).hasLessPain).toBe(isLess);
  });

  it("is undefined without pain before, and while an answer is missing", () => {
    expect([pain(0, 0), pain(null, 3), pain(3, undefined)].map(({ hasLessPain }) => hasLessPain)).toEqual([null, null, null]);
  });
});

describe("worse", () => {
  it("begins at a quarter more cramps", () => {
    expect(cramps(4, 5).isWorse).toBe(true);
    expect(cramps(5, 6).isWorse).toBe(false);
  });

  it.each([
    [77, 96, false, "24.7 %"],
    [76, 95, true, "25 %"],
    [79, 99, true, "25.3 %"],
  ])("from %i to %i cramps is %s (%s more)", (before, after, isWorse) => {
    expect(cramps(before, after).isWorse).toBe(isWorse);
  });

  it("cannot be read from cramps where there were none before: only the person's own word says", () => {
    expect(cramps(0, 14)).toMatchObject({ isWorse: false, meaningfulRelief: null });
    expect(cramps(0, 14, { pgic: "no_change" })).toMatchObject({ isWorse: false, meaningfulRelief: false });
    expect(cramps(0, 14, { pgic: "a_little_worse" })).toMatchObject({ isWorse: true, meaningfulRelief: false });
    expect(cramps(0, 14, { pgic: "much_better" })).toMatchObject({ isWorse: false, meaningfulRelief: true });
  });

  it("is the person's own word too, and wins over fewer cramps and over a better word", () => {
    expect(cramps(8, 0, { pgic: "a_little_worse" })).toMatchObject({ isWorse: true, meaningfulRelief: false });
    expect(cramps(8, 10, { pgic: "very_much_better" })).toMatchObject({ isWorse: true, meaningfulRelief: false, feelsBetter: true });
  });
});

describe("meaningful relief", () => {
  it("is much better by the person's own word, whatever else is missing", () => {
    expect(meaningfulRelief({}, { pgic: "much_better" })).toBe(true);
    expect(meaningfulRelief({}, { pgic: "a_little_better" })).toBe(false);
  });

  it("is half the cramps with no higher worst pain", () => {
    expect(cramps(8, 4, { pgic: "no_change" }).meaningfulRelief).toBe(true);
    expect(cramps(8, 4, { pgic: "no_change", worstPain: 9 }).meaningfulRelief).toBe(false);
    expect(cramps(8, 5, { pgic: "no_change" }).meaningfulRelief).toBe(false);
  });

  it("stays open while an answer that could decide is missing: missing is never no", () => {
    expect(cramps(8, 4, { pgic: "no_change", worstPain: null }).meaningfulRelief).toBeNull();
    expect(cramps(8, 6, { pgic: "not_sure" }).meaningfulRelief).toBeNull();
    expect(cramps(8, 6).meaningfulRelief).toBeNull();
    expect(meaningfulRelief({ cramps14d: 8 }, {})).toBeNull();
  });
});

describe("a complete check-in", () => {
  it("has the word of change, and from 1 month on the cramps", () => {
    expect(isComplete("1w", { pgic: "no_change" })).toBe(true);
    expect(isComplete("1m", { pgic: "no_change" })).toBe(false);
    expect(isComplete("1m", { pgic: "no_change", cramps14d: 0 })).toBe(true);
    expect(isComplete("12m", { pgic: "not_sure", cramps14d: 3 })).toBe(false);
    expect(isComplete("3m", { pgic: "no_change", cramps14d: "not_sure" })).toBe(false);
  });
});

const count = fc.option(fc.oneof(fc.integer({ min: 0, max: 99 }), fc.constant("not_sure" as const)));
const scale = fc.option(fc.integer({ min: 0, max: 10 }));
const answers = fc.record({ cramps14d: count, worstPain: scale, pgic: fc.option(fc.constantFrom(...CHECK_IN_CHOICES.pgic)) }, { requiredKeys: [] });

describe("for any answers", () => {
  it("nobody is worse and relieved at once", () => {
    fc.assert(fc.property(answers, answers, (before, after) => {
      expect(isWorse(before, after) && meaningfulRelief(before, after) === true).toBe(false);
    }));
  });

  it("cramp-free is half or fewer, which is fewer", () => {
    fc.assert(fc.property(answers, answers, (before, after) => {
      const { isCrampFree, hasHalfOrFewer, hasFewerCramps } = changeAfter(before, after);
      if (isCrampFree) expect(hasHalfOrFewer).toBe(true);
      if (hasHalfOrFewer) expect(hasFewerCramps).toBe(true);
    }));
  });

  it("a further cramp never makes relief out of none", () => {
    fc.assert(fc.property(answers, answers, fc.integer({ min: 0, max: 98 }), (before, after, cramps14d) => {
      const fewer = meaningfulRelief(before, { ...after, cramps14d });
      const more = meaningfulRelief(before, { ...after, cramps14d: cramps14d + 1 });
      if (more === true) expect(fewer).toBe(true);
    }));
  });

  it("a missing answer never settles what an answer would have left open", () => {
    fc.assert(fc.property(answers, answers, (before, after) => {
      const known = meaningfulRelief(before, after);
      if (known === null) expect(meaningfulRelief(before, { ...after, worstPain: null })).toBeNull();
    }));
  });
});
