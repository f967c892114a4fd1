import { describe, expect, it } from "vitest";
import type { ClinicCalendar } from "./opening-hours";
import { signDueAt } from "./signing-clock";

const DAY = { opens: "09:00", closes: "17:00" };
const calendar = (timeZone: string, holidays: string[] = []): ClinicCalendar => ({
  timeZone, holidays, hours: { monday: DAY, tuesday: DAY, wednesday: DAY, thursday: DAY, friday: DAY, saturday: null, sunday: null },
});
const due = (completedAt: string, hours: number, of = calendar("America/New_York")) => signDueAt(new Date(completedAt), hours, of).toISOString();

describe("the clock of an exam that is done and not signed", () => {
  it("counts the hours in which the clinic is open, over night, weekend and holiday", () => {
    expect(due("2026-11-03T15:00:00Z", 4)).toBe("2026-11-03T19:00:00.000Z");
    expect(due("2026-11-03T21:30:00Z", 8)).toBe("2026-11-04T21:30:00.000Z");
    expect(due("2026-11-06T21:30:00Z", 8)).toBe("2026-11-09T21:30:00.000Z");
    expect(due("2026-11-06T21:30:00Z", 8, calendar("America/New_York", ["2026-11-09"]))).toBe("2026-11-10T21:30:00.000Z");
  });

  it("keeps real hours over the change of the clocks, in New York and in London", () => {
    expect(due("2026-10-30T20:30:00Z", 8)).toBe("2026-11-02T21:30:00.000Z");
    expect(due("2026-03-06T21:30:00Z", 8)).toBe("2026-03-09T20:30:00.000Z");
    expect(due("2026-10-23T15:30:00Z", 8, calendar("Europe/London"))).toBe("2026-10-26T16:30:00.000Z");
    expect(due("2026-03-27T16:30:00Z", 8, calendar("Europe/London"))).toBe("2026-03-30T15:30:00.000Z");
  });
});
