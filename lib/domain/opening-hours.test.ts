import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addBusinessDays, addBusinessTime, firstContactDueAt, isOpenAt, localDay, type ClinicCalendar, type OpeningHours } from "./opening-hours";
import { URGENCY_LEVELS } from "./cramp-pattern/urgency";

const weekdaysNineToFive: OpeningHours = {
  monday: { opens: "09:00", closes: "17:00" },
  tuesday: { opens: "09:00", closes: "17:00" },
  wednesday: { opens: "09:00", closes: "17:00" },
  thursday: { opens: "09:00", closes: "17:00" },
  friday: { opens: "09:00", closes: "17:00" },
  saturday: null,
  sunday: null,
};
const everyDay: OpeningHours = { ...weekdaysNineToFive, saturday: { opens: "09:00", closes: "17:00" }, sunday: { opens: "00:30", closes: "17:00" } };
const neverOpen: OpeningHours = { ...weekdaysNineToFive, monday: null, tuesday: null, wednesday: null, thursday: null, friday: null };

const newYork: ClinicCalendar = { hours: weekdaysNineToFive, holidays: ["2026-11-26"], timeZone: "America/New_York" };
const london: ClinicCalendar = { ...newYork, holidays: [], timeZone: "Europe/London" };

const due = (calendar: ClinicCalendar, urgency: (typeof URGENCY_LEVELS)[number], receivedAt: string) =>
  firstContactDueAt({ ...calendar, urgency, receivedAt: new Date(receivedAt) }).toISOString();

describe("the first-contact clock in opening hours (New York, UTC−5 in November)", () => {
  it.each([
    ["EMERGENCY", "2026-11-23T15:00:00Z", "2026-11-23T15:15:00.000Z"],
    ["SAME_DAY", "2026-11-23T15:00:00Z", "2026-11-23T17:00:00.000Z"],
    ["SOON", "2026-11-23T15:00:00Z", "2026-11-24T15:00:00.000Z"],
    ["ROUTINE", "2026-11-23T15:00:00Z", "2026-11-25T15:00:00.000Z"],
  ] as const)("%s counts from Monday 10:00", (urgency, received, expected) => {
    expect(due(newYork, urgency, received)).toBe(expected);
  });

  it("carries what is left of a day over to the next open morning", () => {
    expect(due(newYork, "SAME_DAY", "2026-11-23T21:00:00Z")).toBe("2026-11-24T15:00:00.000Z");
    expect(due(newYork, "EMERGENCY", "2026-11-23T21:50:00Z")).toBe("2026-11-24T14:05:00.000Z");
  });

  it("starts at opening time for an overnight arrival, 15 minutes for an emergency", () => {
    expect(due(newYork, "EMERGENCY", "2026-11-24T04:00:00Z")).toBe("2026-11-24T14:15:00.000Z");
    expect(due(newYork, "SAME_DAY", "2026-11-24T04:00:00Z")).toBe("2026-11-24T16:00:00.000Z");
  });

  it("moves a day's clock time into opening hours: 23:00 is due at closing, 06:00 at opening of the next open day", () => {
    expect(due(newYork, "SOON", "2026-11-24T04:00:00Z")).toBe("2026-11-24T22:00:00.000Z");
    expect(due(newYork, "SOON", "2026-11-24T11:00:00Z")).toBe("2026-11-25T14:00:00.000Z");
  });

  it("passes over the closed weekend", () => {
    expect(due(newYork, "SOON", "2026-11-20T21:00:00Z")).toBe("2026-11-23T21:00:00.000Z");
    expect(due(newYork, "ROUTINE", "2026-11-20T21:00:00Z")).toBe("2026-11-24T21:00:00.000Z");
    expect(due(newYork, "EMERGENCY", "2026-11-21T15:00:00Z")).toBe("2026-11-23T14:15:00.000Z");
  });

  it("passes over a holiday", () => {
    expect(due(newYork, "SOON", "2026-11-25T15:00:00Z")).toBe("2026-11-27T15:00:00.000Z");
    expect(due(newYork, "SAME_DAY", "2026-11-25T21:00:00Z")).toBe("2026-11-27T15:00:00.000Z");
  });

  it("never makes a less urgent request due before a more urgent one", () => {
    expect(due(newYork, "SOON", "2026-11-21T14:30:00Z")).toBe("2026-11-23T16:00:00.000Z");
    fc.assert(
      fc.property(fc.date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true }), (receivedAt) => {
        const [routine = 0, soon = 0, sameDay = 0, emergency = 0] = URGENCY_LEVELS.map((urgency) => firstContactDueAt({ ...newYork, urgency, receivedAt }).getTime());
        return receivedAt.getTime() <= emergency && emergency <= sameDay && sameDay <= soon && soon <= routine;
      }),
      { numRuns: 300 },
    );
  });
});

describe("the clock changes", () => {
  it.each([
    [newYork, "New York in March", "2026-03-06T20:00:00Z", "2026-03-09T19:00:00.000Z"],
    [newYork, "New York in November", "2026-10-30T19:00:00Z", "2026-11-02T20:00:00.000Z"],
    [london, "London in March", "2026-03-27T15:00:00Z", "2026-03-30T14:00:00.000Z"],
    [london, "London in October", "2026-10-23T14:00:00Z", "2026-10-26T15:00:00.000Z"],
  ])("%#: a business day keeps the clock time (%s %s)", (calendar, _name, received, expected) => {
    expect(due(calendar, "SOON", received)).toBe(expected);
  });

  it("counts real minutes on a night with a missing or a repeated hour", () => {
    const open = { ...newYork, hours: everyDay };
    expect(addBusinessTime(new Date("2026-03-08T06:30:00Z"), 60, open).toISOString()).toBe("2026-03-08T07:30:00.000Z");
    expect(addBusinessTime(new Date("2026-11-01T05:30:00Z"), 60, open).toISOString()).toBe("2026-11-01T06:30:00.000Z");
    expect(addBusinessTime(new Date("2026-03-29T00:45:00Z"), 60, { ...open, timeZone: "Europe/London" }).toISOString()).toBe("2026-03-29T01:45:00.000Z");
    expect(addBusinessTime(new Date("2026-10-25T00:30:00Z"), 60, { ...open, timeZone: "Europe/London" }).toISOString()).toBe("2026-10-25T01:30:00.000Z");
  });
});

describe("a clinic without open days", () => {
  it("still gives a due time, as if always open, so that no request is refused or forgotten", () => {
    const closed = { ...newYork, hours: neverOpen };
    const from = new Date("2026-11-23T15:00:00Z");
    expect(addBusinessTime(from, 15, closed).toISOString()).toBe("2026-11-23T15:15:00.000Z");
    expect(addBusinessDays(from, 2, closed).toISOString()).toBe("2026-11-25T15:00:00.000Z");
  });
});

describe("the clinic's own day", () => {
  it("is the calendar day on its wall", () => {
    expect(localDay(new Date("2026-11-24T03:00:00Z"), "America/New_York")).toBe("2026-11-23");
  });
  it("is open from opening up to closing, and closed on a holiday", () => {
    expect(isOpenAt(new Date("2026-11-23T14:00:00Z"), newYork)).toBe(true);
    expect(isOpenAt(new Date("2026-11-23T22:00:00Z"), newYork)).toBe(false);
    expect(isOpenAt(new Date("2026-11-26T15:00:00Z"), newYork)).toBe(false);
  });
});
