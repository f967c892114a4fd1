import { describe, expect, it } from "vitest";
import { closedRefusal, endOf, isTooLateToBook, takenWords, type Booked, type Wanted } from "./booking";
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
