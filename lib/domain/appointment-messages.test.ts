import { describe, expect, it } from "vitest";
import { isReminderDue, isStillTrue, mailRefusal, reminderAt } from "./appointment-messages";

const NOW = new Date("2026-11-03T13:00:00Z");
const LATER = new Date("2026-11-05T15:00:00Z");

describe("a message about an appointment", () => {
  it("is true while the appointment stands and is to come, or of a cancellation while it is cancelled", () => {
    expect(isStillTrue("ultrasound_booked", { state: "booked", startsAt: LATER }, NOW)).toBe(true);
    expect(isStillTrue("ultrasound_reminder", { state: "booked", startsAt: NOW }, NOW)).toBe(false);
    for (const state of ["arrived", "done", "no_show", "cancelled", "moved"] as const) expect(isStillTrue("ultrasound_moved", { state, startsAt: LATER }, NOW)).toBe(false);
    expect(isStillTrue("ultrasound_cancelled", { state: "cancelled", startsAt: LATER }, NOW)).toBe(true);
    expect(isStillTrue("ultrasound_cancelled", { state: "moved", startsAt: LATER }, NOW)).toBe(true);
    for (const state of ["booked", "arrived", "done", "no_show"] as const) expect(isStillTrue("ultrasound_cancelled", { state, startsAt: LATER }, NOW)).toBe(false);
  });
});

describe("the hour of a reminder", () => {
  it.each([
    ["New York, summer time begins between", "2026-03-09T14:00:00Z", 2, "America/New_York", "2026-03-07T15:00:00.000Z"],
    ["New York, on the day it begins", "2026-03-10T14:00:00Z", 2, "America/New_York", "2026-03-08T14:00:00.000Z"],
    ["New York, summer time ends between", "2026-11-02T15:00:00Z", 2, "America/New_York", "2026-10-31T14:00:00.000Z"],
    ["New York, on the day it ends", "2026-11-03T15:00:00Z", 2, "America/New_York", "2026-11-01T15:00:00.000Z"],
    ["London, summer time begins between", "2026-03-30T09:00:00Z", 2, "Europe/London", "2026-03-28T10:00:00.000Z"],
    ["London, summer time ends between", "2026-10-26T09:00:00Z", 2, "Europe/London", "2026-10-24T09:00:00.000Z"],
    ["a week before", "2026-11-03T15:00:00Z", 7, "America/New_York", "2026-10-27T14:00:00.000Z"],
  ])("is ten o'clock at the clinic: %s", (_case, startsAt, days, timeZone, due) => {
    expect(reminderAt(new Date(startsAt), days, timeZone).toISOString()).toBe(due);
  });
});

describe("a reminder is due", () => {
  const madeAt = new Date("2026-10-01T12:00:00Z");
  const due = (now: string, made = madeAt) => isReminderDue({ startsAt: new Date("2026-11-03T15:00:00Z"), madeAt: made }, 2, "America/New_York", new Date(now));

  it("from its minute on, and not before", () => {
    expect(due("2026-11-01T14:59:59Z")).toBe(false);
    expect(due("2026-11-01T15:00:00Z")).toBe(true);
  });

  it("up to the day before the appointment, and not on its day", () => {
    expect(due("2026-11-03T04:59:00Z")).toBe(true);
    expect(due("2026-11-03T05:00:00Z")).toBe(false);
  });

  it("for nobody who booked after that hour", () => {
    expect(due("2026-11-02T15:00:00Z", new Date("2026-11-01T15:00:00Z"))).toBe(false);
  });
});

describe("nothing is mailed", () => {
  const person = { isDoNotContact: false, diedOn: null, email: "ana@example.test", isEmailBarred: false };
  it("to whom it must not or cannot be, in words", () => {
    expect(mailRefusal(person, true)).toBeNull();
    expect(mailRefusal({ ...person, isDoNotContact: true }, true)).toMatch(/not to be contacted/);
    expect(mailRefusal({ ...person, diedOn: "2026-11-01" }, true)).toMatch(/has died/);
    expect(mailRefusal({ ...person, email: null }, true)).toMatch(/No e-mail address/);
    expect(mailRefusal({ ...person, isEmailBarred: true }, true)).toMatch(/somebody/);
    expect(mailRefusal(person, false)).toMatch(/sends no messages/);
  });
});
