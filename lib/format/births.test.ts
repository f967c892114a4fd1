import { describe, expect, it } from "vitest";
import { ageYears, formatBirth } from "./births";
import { formatWeekdayCalendarDay, parseDay } from "./calendar-days";

describe("births", () => {
  it("shows the birth date with the age in completed years", () => {
    expect(formatBirth("1961-03-14", "2026-11-25")).toBe("14-Mar-1961 (65y)");
  });

  it("adds the year on the birthday itself", () => {
    expect(ageYears("1961-03-14", "2026-03-13")).toBe(64);
    expect(ageYears("1961-03-14", "2026-03-14")).toBe(65);
  });

  it("turns a leap-day birth older on 1 March of a common year and on 29 February of a leap year", () => {
    expect(ageYears("1960-02-29", "2026-02-28")).toBe(65);
    expect(ageYears("1960-02-29", "2026-03-01")).toBe(66);
    expect(ageYears("1960-02-29", "2028-02-28")).toBe(67);
    expect(ageYears("1960-02-29", "2028-02-29")).toBe(68);
  });

  it("refuses days that no calendar has", () => {
    expect(() => parseDay("2026-02-29")).toThrow(RangeError);
    expect(() => parseDay("2026-13-01")).toThrow(RangeError);
    expect(() => parseDay("14/03/1961")).toThrow(RangeError);
  });

  it("knows the weekday before and after 1970", () => {
    expect(formatWeekdayCalendarDay("2026-11-25")).toBe("Wed 25-Nov-2026");
    expect(formatWeekdayCalendarDay("1961-03-14")).toBe("Tue 14-Mar-1961");
  });
});
