import { describe, expect, it } from "vitest";
import { instantAtClock, readClock } from "./wall-times";
import { zonedParts } from "./zoned-parts";

describe("a time on the clinic's clock", () => {
  it.each([
    ["2026-10-31", "09:00", "America/Chicago", "2026-10-31T14:00:00.000Z"],
    ["2026-11-01", "09:00", "America/Chicago", "2026-11-01T15:00:00.000Z"],
    ["2026-03-07", "09:00", "America/Chicago", "2026-03-07T15:00:00.000Z"],
    ["2026-03-08", "09:00", "America/Chicago", "2026-03-08T14:00:00.000Z"],
    ["2026-11-23", "00:00", "Asia/Kolkata", "2026-11-22T18:30:00.000Z"],
    ["2026-11-23", "23:45", "Pacific/Auckland", "2026-11-23T10:45:00.000Z"],
  ])("%s %s in %s is %s", (day, clock, zone, instant) => {
    expect(instantAtClock(day, clock, zone)).toBe(instant);
  });

  it("is the first of the two in the repeated hour, and none in the missing hour", () => {
    expect(instantAtClock("2026-11-01", "01:30", "America/Chicago")).toBe("2026-11-01T06:30:00.000Z");
    expect(instantAtClock("2026-03-08", "02:30", "America/Chicago")).toBeNull();
  });

  it("reads back as the same day and time for every quarter of an hour of the days around a clock change", () => {
    for (const day of ["2026-03-07", "2026-03-09", "2026-10-31", "2026-11-02"]) {
      for (let quarter = 0; quarter < 96; quarter += 1) {
        const time = `${String(Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`;
        expect(zonedParts(instantAtClock(day, time, "America/Chicago") ?? "", "America/Chicago")).toMatchObject({ on: day, time });
      }
    }
  });
});

describe("what people type for a time", () => {
  it.each([["9:05", "09:05"], ["0905", "09:05"], ["14.30", "14:30"], [" 8 ", "08:00"], ["24:00", null], ["12:60", null], ["2 pm", null], ["", null]])("%j is %j", (typed, time) => {
    expect(readClock(typed)).toBe(time);
  });
});
