import { describe, expect, it } from "vitest";
import { peopleFor, stillFree, type Candidate, type Freed } from "./backfill";
import type { ClinicCalendar, OpeningHours } from "./opening-hours";

const ZONE = "America/New_York";
const OPEN = { opens: "09:00", closes: "17:00" };
const hours: OpeningHours = { monday: OPEN, tuesday: OPEN, wednesday: OPEN, thursday: OPEN, friday: OPEN, saturday: null, sunday: null };
const calendar: ClinicCalendar = { hours, holidays: ["2026-11-26"], timeZone: ZONE };
const NOW = new Date("2026-11-03T13:00:00Z");
const at = (text: string) => new Date(text);

const FREED: Freed = {
  appointmentId: "a", orderId: "gave-up", because: "cancelled", startsAt: at("2026-11-04T15:00:00Z"), endsAt: at("2026-11-04T16:00:00Z"),
  room: { id: "r1", name: "Room 1" }, sonographer: { id: "s1", name: "Sam" },
};
const PERSON = { familyName: "Example", givenName: "Robin", bornOn: "1961-04-03", phone: "+13125550142", language: "en", needsInterpreter: false, isDoNotContact: false, diedOn: null };
const WAITS: Candidate = {
  orderId: "o", version: 1, booked: null, requestId: "q", patientId: "p", reference: "V-000001", purpose: "diagnostic", study: "complete_unilateral", legs: "left", priority: "routine",
  urgency: 0, needs: [], orderedAt: at("2026-10-20T15:00:00Z"), agreedAt: at("2026-10-20T15:00:00Z"), minutes: 40, person: PERSON,
};
const ids = (candidates: Candidate[], taken: Parameters<typeof peopleFor>[2] = []) => peopleFor(FREED, candidates, taken, ZONE).people.map(({ orderId }) => orderId);

describe("a freed time is offered", () => {
  const free = (freed: Freed[], changes: Partial<Parameters<typeof stillFree>[1]> = {}) => stillFree(freed, { calendar, taken: [], blocked: [], now: NOW, ...changes });

  it("once a place, soonest first, and only while the clinic is open then", () => {
    const again = { ...FREED, appointmentId: "b", startsAt: at("2026-11-04T15:30:00Z"), endsAt: at("2026-11-04T16:30:00Z") };
    const sooner = { ...FREED, appointmentId: "c", startsAt: at("2026-11-03T15:00:00Z"), endsAt: at("2026-11-03T16:00:00Z") };
    const holiday = { ...FREED, appointmentId: "d", startsAt: at("2026-11-26T15:00:00Z"), endsAt: at("2026-11-26T16:00:00Z") };
    const evening = { ...FREED, appointmentId: "e", startsAt: at("2026-11-04T22:00:00Z"), endsAt: at("2026-11-04T23:00:00Z") };
    expect(free([FREED, again, sooner, holiday, evening]).map(({ appointmentId }) => appointmentId)).toEqual(["c", "a"]);
  });

  it.each([["room", { roomId: "r1", sonographerId: "s2" }], ["sonographer", { roomId: "r2", sonographerId: "s1" }]])("not while its %s is taken, to the minute", (_what, place) => {
    const taken = { ...place, patientId: "other" };
    expect(free([FREED], { taken: [{ ...taken, startsAt: at("2026-11-04T15:59:00Z"), endsAt: at("2026-11-04T17:00:00Z") }] })).toEqual([]);
    expect(free([FREED], { taken: [{ ...taken, startsAt: at("2026-11-04T16:00:00Z"), endsAt: at("2026-11-04T17:00:00Z") }] })).toHaveLength(1);
  });

  it("from the next five minutes on when it has begun, while a quarter of an hour is left", () => {
    expect(free([FREED], { now: at("2026-11-04T15:41:00Z") })[0]?.startsAt).toEqual(at("2026-11-04T15:45:00Z"));
    expect(free([FREED], { now: at("2026-11-04T15:45:01Z") })).toEqual([]);
  });
});

describe("whoever fits a freed time", () => {
  it("comes in order: waiting before booked later, then priority, urgency, nothing to arrange, and the longest wait", () => {
    const booked = { ...WAITS, orderId: "booked", priority: "soon" as const, booked: { appointmentId: "x", version: 1, startsAt: at("2026-11-10T15:00:00Z") } };
    const longer = { ...WAITS, orderId: "longer", orderedAt: at("2026-10-01T15:00:00Z") };
    const interpreter = { ...WAITS, orderId: "interpreter", orderedAt: at("2026-09-01T15:00:00Z"), person: { ...PERSON, needsInterpreter: true } };
    const pressing = { ...WAITS, orderId: "pressing", urgency: 2 };
    const soon = { ...WAITS, orderId: "soon", priority: "soon" as const };
    expect(ids([booked, interpreter, WAITS, longer, pressing])).toEqual(["pressing", "longer", "o", "interpreter", "booked"]);
    expect(ids([WAITS, pressing, soon])).toEqual(["soon", "pressing", "o"]);
  });

  it("is short enough, free then, callable, not the one who gave it up, and not booked for that day or before", () => {
    const sameDay = { appointmentId: "x", version: 1, startsAt: at("2026-11-04T20:00:00Z") };
    expect(ids([{ ...WAITS, minutes: 61 }, { ...WAITS, orderId: "gave-up" }, { ...WAITS, booked: sameDay }])).toEqual([]);
    expect(ids([{ ...WAITS, person: { ...PERSON, isDoNotContact: true } }, { ...WAITS, person: { ...PERSON, diedOn: "2026-11-01" } }])).toEqual([]);
    expect(ids([WAITS], [{ roomId: "r9", sonographerId: "s9", patientId: "p", startsAt: at("2026-11-04T15:30:00Z"), endsAt: at("2026-11-04T16:30:00Z") }])).toEqual([]);
    expect(ids([{ ...WAITS, minutes: 60 }])).toEqual(["o"]);
  });

  it("is told of as too late when the order's clock is over by then, and beyond five only as a number", () => {
    const soon = { ...WAITS, priority: "soon" as const, orderedAt: at("2026-10-20T15:00:00Z") };
    expect(peopleFor(FREED, [soon], [], ZONE).people[0]).toMatchObject({ bookBy: "2026-11-03", isLate: true });
    const many = Array.from({ length: 7 }, (_, place) => ({ ...WAITS, orderId: `o${place}` }));
    expect(peopleFor(FREED, many, [], ZONE)).toMatchObject({ more: 2, people: { length: 5 } });
  });
});
