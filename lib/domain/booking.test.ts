import { describe, expect, it } from "vitest";
import type { BlockedTime } from "./blocked-time";
import { blockedWords, bookByDay, cameSince, closedRefusal, endOf, isHoliday, isTooLateToBook, takenWords, takesPatient, type Booked, type Wanted } from "./booking";
import type { ClinicCalendar, OpeningHours } from "./opening-hours";

const EVERY_DAY = { opens: "09:00", closes: "17:00" };
const HOURS: OpeningHours = { monday: EVERY_DAY, tuesday: EVERY_DAY, wednesday: EVERY_DAY, thursday: EVERY_DAY, friday: EVERY_DAY, saturday: null, sunday: EVERY_DAY };
const CHICAGO: ClinicCalendar = { hours: HOURS, holidays: ["2026-11-26"], timeZone: "America/Chicago" };

const refusal = (startsAt: string, minutes = 60) => closedRefusal(new Date(startsAt), endOf(new Date(startsAt), minutes), CHICAGO);

describe("closed hours", () => {
  it.each([
    ["at opening", "2026-11-03T15:00:00Z"],
    ["until closing", "2026-11-03T22:00:00Z"],
    ["at 09:00 of the day before the clocks change", "2026-10-30T14:00:00Z"],
    ["at 09:00 of the day the clocks change", "2026-11-01T15:00:00Z"],
  ])("an appointment fits %s", (_words, startsAt) => {
    expect(refusal(startsAt)).toBeNull();
  });

  it.each([
    ["before opening", "2026-11-03T14:45:00Z", /open 09:00 to 17:00/],
    ["past closing by a quarter", "2026-11-03T22:15:00Z", /open 09:00 to 17:00/],
    ["at 08:00 of the day the clocks change, which was 09:00 the week before", "2026-11-01T14:00:00Z", /open 09:00 to 17:00/],
    ["past closing on the day the clocks change", "2026-11-01T22:30:00Z", /open 09:00 to 17:00/],
    ["into the night after", "2026-11-04T05:30:00Z", /open 09:00 to 17:00/],
    ["on a closed weekday", "2026-11-07T16:00:00Z", /closed on that day of the week/],
    ["on a holiday", "2026-11-26T16:00:00Z", /holiday/],
  ])("an appointment is refused %s", (_words, startsAt, words) => {
    expect(refusal(startsAt)).toMatch(words);
  });

  it("lets somebody at the desk be booked for a time just begun, not for one long past", () => {
    const now = new Date("2026-11-03T15:00:00Z");
    expect(isTooLateToBook(new Date("2026-11-03T14:45:00Z"), now)).toBe(false);
    expect(isTooLateToBook(new Date("2026-11-03T14:44:00Z"), now)).toBe(true);
  });
});

describe("who has a taken time", () => {
  const at = { startsAt: new Date("2026-11-03T20:00:00Z"), endsAt: new Date("2026-11-03T21:00:00Z") };
  const wanted: Wanted = { roomId: "r1", sonographerId: "s1", patientId: "p1", ...at };
  const other: Booked = { room: { id: "r2", name: "Room 2" }, sonographer: { id: "s2", name: "Sam Ode" }, patientId: "p2", reference: "V-000123", ...at };
  const words = (changes: Partial<Booked>) => takenWords(wanted, [{ ...other, ...changes }], "America/Chicago");

  it("is nobody when nothing is booked", () => {
    expect(takenWords(wanted, [], "America/Chicago")).toBeNull();
  });

  it("names the room, the sonographer or both, with the time on the clinic's clock", () => {
    expect(words({ room: { id: "r1", name: "Room 1" } })).toBe("Room 1 is taken 14:00 to 15:00 by another appointment (V-000123).");
    expect(words({ sonographer: { id: "s1", name: "Ada Hall" } })).toBe("Ada Hall is taken 14:00 to 15:00 by another appointment (V-000123).");
    expect(words({ room: { id: "r1", name: "Room 1" }, sonographer: { id: "s1", name: "Ada Hall" } })).toMatch(/^Room 1 .*\(V-000123\)\. Ada Hall /);
  });

  it("names the patient's own other appointment instead of its room or sonographer", () => {
    expect(words({ patientId: "p1", room: { id: "r1", name: "Room 1" } })).toBe("This patient has another appointment 14:00 to 15:00 in Room 1 (V-000123).");
  });
});

describe("a blocked time", () => {
  const wanted: Wanted = { roomId: "r1", sonographerId: "s1", patientId: "p1", startsAt: new Date("2026-11-03T20:00:00Z"), endsAt: new Date("2026-11-03T21:00:00Z") };
  const block: BlockedTime = { id: "b", version: 1, roomId: null, staffId: null, startsAt: new Date("2026-11-03T20:30:00Z"), endsAt: new Date("2026-11-03T22:00:00Z"), reason: "Machine service", roomName: null, staffName: null };
  const words = (changes: Partial<BlockedTime>) => blockedWords(wanted, [{ ...block, ...changes }], "America/Chicago");

  it("names whose time it is, until when, and why", () => {
    expect(words({ roomId: "r1", roomName: "Room 1" })).toBe("Room 1 is blocked 14:30 to 16:00: Machine service.");
    expect(words({ staffId: "s1", staffName: "Ada Hall", reason: "On leave" })).toBe("Ada Hall is blocked 14:30 to 16:00: On leave.");
    expect(words({})).toBe("Whole clinic is blocked 14:30 to 16:00: Machine service.");
    expect(words({ endsAt: new Date("2026-11-05T22:00:00Z") })).toBe("Whole clinic is blocked on that day: Machine service.");
  });

  it("of another room or person, or that begins when the appointment ends, is not in the way", () => {
    expect(words({ roomId: "r2" })).toBeNull();
    expect(words({ staffId: "s2" })).toBeNull();
    expect(words({ startsAt: wanted.endsAt })).toBeNull();
    expect(words({ startsAt: new Date("2026-11-03T19:00:00Z"), endsAt: wanted.startsAt })).toBeNull();
  });
});

describe("what may be booked over", () => {
  it("is never the patient's own other time, and never a holiday", () => {
    const at = { startsAt: new Date("2026-11-03T20:00:00Z"), endsAt: new Date("2026-11-03T21:00:00Z") };
    const own: Booked = { room: { id: "r2", name: "Room 2" }, sonographer: { id: "s2", name: "Sam Ode" }, patientId: "p1", reference: "V-000123", ...at };
    expect(takesPatient({ patientId: "p1" }, [own, { ...own, patientId: "p2" }])).toEqual([own]);
    expect(isHoliday(new Date("2026-11-26T16:00:00Z"), CHICAGO)).toBe(true);
    expect(isHoliday(new Date("2026-11-27T05:59:00Z"), CHICAGO)).toBe(true);
    expect(isHoliday(new Date("2026-11-27T06:00:00Z"), CHICAGO)).toBe(false);
  });
});

describe("what came into the time of an ended appointment", () => {
  const others = [{ id: "0193-a" }, { id: "0193-c" }];
  it("is everything there for an ordinary one, and what is newer than it for an overbooked one", () => {
    expect(cameSince({ id: "0193-b", overbookReason: null }, others)).toEqual(others);
    expect(cameSince({ id: "0193-b", overbookReason: "Agreed." }, others)).toEqual([{ id: "0193-c" }]);
  });
});

describe("the clock of an order", () => {
  it.each([
    ["same_day", "2026-11-03T20:00:00Z", "2026-11-03"],
    ["same_day", "2026-11-04T05:59:00Z", "2026-11-03"],
    ["soon", "2026-10-25T04:30:00Z", "2026-11-07"],
    ["routine", "2026-11-03T20:00:00Z", null],
  ] as const)("%s, ordered at %s, is kept until %s", (priority, orderedAt, day) => {
    expect(bookByDay(priority, new Date(orderedAt), "America/Chicago")).toBe(day);
  });
});
