import { describe, expect, it } from "vitest";
import { CHECK_IN_WINDOWS, type CheckInPoint, type CheckInWindows } from "./check-in";
import { windowProblems } from "./follow-up-settings";

const withPoint = (point: CheckInPoint, dueDays: number, marginDays: number): CheckInWindows => ({ ...CHECK_IN_WINDOWS, [point]: { dueDays, marginDays } });
const wrong = (windows: CheckInWindows) => windowProblems(windows).map(({ point, part }) => `${point}.${part}`);

describe("the windows of the check-ins", () => {
  it("are fine as published, and with a day to spare on every side", () => {
    expect(windowProblems(CHECK_IN_WINDOWS)).toEqual([]);
    expect(wrong(withPoint("1w", 7, 6))).toEqual([]);
    expect(wrong(withPoint("3m", 90, 52))).toEqual([]);
  });

  it("begin after the day of the treatment", () => {
    expect(wrong(withPoint("1w", 7, 7))).toEqual(["1w.marginDays"]);
  });

  it("touch no other: the last day of one and the first of the next differ", () => {
    expect(wrong(withPoint("3m", 90, 53))).toEqual(["3m.marginDays"]);
    expect(wrong(withPoint("6m", 180, 75))).toEqual(["6m.marginDays"]);
    expect(wrong(withPoint("6m", 180, 74))).toEqual([]);
  });

  it("keep the order of their names", () => {
    expect(wrong(withPoint("1m", 7, 0))).toEqual(["1m.dueDays"]);
    expect(wrong(withPoint("12m", 120, 5))).toEqual(["12m.dueDays"]);
  });

  it("begin late enough for a recall of 14 days that does not reach back before the treatment, except at 1 week, which asks none", () => {
    expect(wrong(withPoint("1m", 20, 6))).toEqual(["1m.marginDays"]);
    expect(wrong(withPoint("1m", 20, 5))).toEqual([]);
    expect(wrong(withPoint("1w", 8, 4))).toEqual([]);
  });
});
