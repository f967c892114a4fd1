import { describe, expect, it } from "vitest";
import type { Schedule, ScheduleDay, ScheduledScan } from "@/lib/domain/schedule";
import type { ScanLine } from "../scan-card";
import { calendarEvents } from "./calendar-events";
import { scrollTo, shownOptions } from "./calendar-options";
import { shownHours, wallAfter, wallText } from "./calendar-times";

const NEW_YORK = "America/New_York";
const PERSON = { familyName: "Lee", givenName: "Ana", bornOn: "1961-03-14", phone: "+13125550142", language: "en", needsInterpreter: false, isDoNotContact: false, diedOn: null };

function scan(changes: Partial<ScheduledScan> = {}): ScheduledScan {
  return {
    appointmentId: "a", version: 1, orderId: "o", requestId: "r", patientId: "p", reference: "V-000001", purpose: "diagnostic", study: "limited", legs: "left", priority: "routine", needs: [],
    person: PERSON, state: "booked", orderState: "scheduled", startsAt: "2026-11-23T15:00:00.000Z", endsAt: "2026-11-23T16:00:00.000Z", arrivedAt: null, inRoomAt: null, overbookReason: null, endReason: null,
    room: { id: "r1", name: "Room 1" }, sonographer: { id: "s1", name: "Sam" }, ...changes,
  };
}
const line = (of: ScheduledScan): ScanLine => ({ scan: of, look: "booked", timeZone: NEW_YORK, todayOn: "2026-11-22", isDue: false, hasBegun: false, hasSimilarName: false, noMessage: null });
const day = (changes: Partial<ScheduleDay> = {}): ScheduleDay => ({
  on: "2026-11-23", opensAt: "2026-11-23T13:30:00.000Z", closesAt: "2026-11-23T22:00:00.000Z", closedBecause: null, isWeekdayOff: false, scans: [], ...changes,
});
function schedule(changes: Partial<Schedule> = {}): Schedule {
  return {
    clinicName: "Clinic", timeZone: NEW_YORK, todayOn: "2026-11-22", on: "2026-11-23", view: "day", by: "room", roomId: null, days: [day()],
    rooms: [{ id: "r1", name: "Room 1" }, { id: "r2", name: "Room 2" }], sonographers: [{ id: "s1", name: "Sam" }], blocks: [], mailRefusals: {}, toSchedule: [], toScheduleTotal: 0, problems: [], ...changes,
  };
}
const NOON_BEFORE = Date.parse("2026-11-22T17:00:00Z");
const events = (of: Schedule, scans: ScheduledScan[] = [], mayMove = true) => calendarEvents(of, scans.map(line), NOON_BEFORE, mayMove);

describe("the times of the calendar", () => {
  it("are those of the clinic's clock, also on the two days when it changes", () => {
    expect(wallText("2026-03-08T06:59:00Z", NEW_YORK)).toBe("2026-03-08T01:59");
    expect(wallText("2026-03-08T07:00:00Z", NEW_YORK)).toBe("2026-03-08T03:00");
    expect(wallText("2026-11-01T06:30:00Z", NEW_YORK)).toBe("2026-11-01T01:30");
    expect(wallText("2026-10-25T09:00:00Z", "Europe/London")).toBe("2026-10-25T09:00");
  });

  it("keep the length of an appointment over the night of a change", () => {
    expect(wallAfter("2026-11-01T01:30", 60)).toBe("2026-11-01T02:30");
  });

  it("begin with the full hour before opening or the first appointment, and end with the last", () => {
    expect(shownHours(schedule())).toEqual({ from: "08:00", until: "17:00" });
    const late = scan({ startsAt: "2026-11-23T22:30:00.000Z", endsAt: "2026-11-23T23:15:00.000Z" });
    expect(shownHours(schedule({ days: [day({ scans: [late] })] }))).toEqual({ from: "08:00", until: "19:00" });
    expect(shownHours(schedule({ days: [day({ opensAt: null, closesAt: null })] }))).toEqual({ from: "08:00", until: "18:00" });
  });
});

describe("where the calendar begins to be looked at", () => {
  const today = schedule({ todayOn: "2026-11-23" });
  it.each([
    ["an hour before now", today, "2026-11-23T19:20:00Z", "13:00"],
    ["at the first hour early in the day", today, "2026-11-23T13:20:00Z", "08:00"],
    ["at the first hour just after midnight", today, "2026-11-23T05:20:00Z", "08:00"],
    ["at the first hour on another day", schedule(), "2026-11-22T19:20:00Z", "08:00"],
    ["where the clinic opens, also when an exam lies before that", schedule({ days: [day({ scans: [scan({ startsAt: "2026-11-23T05:00:00.000Z" })] })] }), "2026-11-22T19:20:00Z", "08:00"],
    ["where the clinic opens, also on the night of such an exam", schedule({ todayOn: "2026-11-23", days: [day({ scans: [scan({ startsAt: "2026-11-23T05:00:00.000Z" })] })] }), "2026-11-23T06:29:00Z", "08:00"],
    ["at the first hour shown when nothing opens", schedule({ days: [day({ opensAt: null, closesAt: null })] }), "2026-11-22T19:20:00Z", "08:00"],
  ])("is %s", (_words, of, now, clock) => {
    expect(scrollTo(of, Date.parse(now))).toBe(clock);
  });
});

describe("what the calendar shows", () => {
  it("is an appointment in the column of its room or of its sonographer, which only a booked one can leave, and only by who may", () => {
    const booked = scan();
    expect(events(schedule(), [booked])).toContainEqual({ id: "a", start: "2026-11-23T10:00", end: "2026-11-23T11:00", resourceId: "r1", startEditable: true });
    expect(events(schedule({ by: "sonographer" }), [booked])).toContainEqual(expect.objectContaining({ id: "a", resourceId: "s1" }));
    expect(events(schedule(), [scan({ state: "arrived" })])).toContainEqual(expect.objectContaining({ id: "a", startEditable: false }));
    expect(events(schedule(), [booked], false)).toContainEqual(expect.objectContaining({ id: "a", startEditable: false }));
  });

  it("is what is closed before and after the opening hours, and a closed day with why", () => {
    const closed = events(schedule()).filter(({ className }) => className === "schedule-closed");
    expect(closed.map(({ start, end }) => [start, end])).toEqual([["2026-11-23T08:00", "2026-11-23T08:30"]]);
    const holiday = events(schedule({ days: [day({ opensAt: null, closesAt: null, closedBecause: "Thanksgiving Day" })] }));
    expect(holiday).toContainEqual(expect.objectContaining({ className: "schedule-closed", extendedProps: { label: "Thanksgiving Day" } }));
  });

  it("is a block in the column of whose time it is, and in every column when it is the clinic's", () => {
    const block = { id: "b", version: 1, roomId: "r2", sonographerId: null, whose: "Room 2", startsAt: "2026-11-23T15:00:00.000Z", endsAt: "2026-11-23T16:00:00.000Z", reason: "Machine service" };
    const blocked = (of: Schedule) => events(of).filter(({ className }) => className === "schedule-blocked").map(({ resourceIds, extendedProps }) => [resourceIds, extendedProps?.label]);
    expect(blocked(schedule({ blocks: [block] }))).toEqual([[["r2"], "Blocked: Machine service"]]);
    expect(blocked(schedule({ blocks: [block], by: "sonographer" }))).toEqual([]);
    expect(blocked(schedule({ blocks: [{ ...block, roomId: null, whose: "Whole clinic" }] }))).toEqual([[["r1", "r2"], "Blocked: Machine service"]]);
  });

  it("leaves out weekdays on which the clinic never opens, but not a holiday", () => {
    const week = schedule({ view: "week", days: [day(), day({ on: "2026-11-26", opensAt: null, closesAt: null }), day({ on: "2026-11-28", opensAt: null, closesAt: null, isWeekdayOff: true })] });
    expect(shownOptions(week).hiddenDays).toEqual([6]);
  });

  it("lets five days with two rooms each fit beside the list at 1440 pixels, of which 979 are left for them", () => {
    const [, rem] = /^minmax\(([\d.]+)rem, 1fr\)$/.exec(String(shownOptions(schedule({ view: "week" })).columnWidth)) ?? [];
    expect(Number(rem) * 16 * 5 * 2).toBeLessThanOrEqual(979);
  });
});
