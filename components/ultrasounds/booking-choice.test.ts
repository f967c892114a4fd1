import { describe, expect, it } from "vitest";
import type { DaySlots } from "@/lib/domain/schedule";
import { bookedWords, chosenSlot, fittingStarts, isSameSlot, offeredStart, startWords, type BookingFields } from "./booking-choice";

const FIRST = "2026-11-01T05:30:00.000Z";
const SECOND = "2026-11-01T06:30:00.000Z";
const both = { roomIds: ["r1", "r2"], sonographerIds: ["s1"] };
const SLOTS: DaySlots = {
  day: "2026-11-01", todayOn: "2026-10-30", timeZone: "America/New_York", minutes: 30, dueOn: null, isNothingInTime: false, mayOverbook: false,
  opensAt: "2026-11-01T04:30:00.000Z", closesAt: "2026-11-01T09:00:00.000Z", closedBecause: null,
  rooms: [{ id: "r1", name: "Room 1" }, { id: "r2", name: "Room 2" }], sonographers: [{ id: "s1", name: "Sam" }], suggestions: [],
  starts: [{ startsAt: FIRST, ...both }, { startsAt: SECOND, ...both }, { startsAt: "2026-11-01T07:00:00.000Z", roomIds: ["r2"], sonographerIds: ["s1"] }],
};
const fields = (changes: Partial<Omit<BookingFields, "minutes">> = {}) => ({ day: "2026-11-01", time: "", pickedAt: null, isOtherTime: false, minutes: 30, roomId: "", sonographerId: "", reason: "", overbookReason: "", ...changes });

describe("a slot that was refused", () => {
  it("is another one as soon as day, time, length, room or sonographer changes, and the same whatever is written", () => {
    const refused = fields({ time: "02:15", roomId: "r1" });
    expect(isSameSlot(refused, fields({ time: "02:15", roomId: "r1", reason: "Leg is worse.", overbookReason: "Agreed with both.", isOtherTime: true }))).toBe(true);
    for (const change of [{ day: "2026-11-02" }, { time: "02:30" }, { pickedAt: FIRST }, { minutes: 45 }, { roomId: "r2" }, { roomId: "" }, { sonographerId: "s1" }]) {
      expect(isSameSlot(refused, { ...refused, ...change })).toBe(false);
    }
  });
});

describe("what stands in the booking form", () => {
  it("in the hour that comes twice is the start that was picked, and each says which of the two it is", () => {
    expect(SLOTS.starts.map((start) => startWords(start, SLOTS))).toEqual(["01:30, before the clocks go back", "01:30, after the clocks go back", "02:00"]);
    expect(offeredStart(fields({ time: "01:30", pickedAt: SECOND }), SLOTS)?.startsAt).toBe(SECOND);
    expect(chosenSlot(fields({ time: "01:30", pickedAt: SECOND }), SLOTS)).toMatchObject({ startsAt: SECOND, roomId: "r1", sonographerId: "s1" });
  });

  it("typed in that hour goes to the server as it stands on the clock, which refuses it by name", () => {
    expect(offeredStart(fields({ time: "1:30" }), SLOTS)).toBeUndefined();
    expect(chosenSlot(fields({ time: "1:30" }), SLOTS).startsAt).toEqual({ day: "2026-11-01", clock: "01:30" });
  });

  it("is the offered start of a typed time, and a time of its own where none is offered", () => {
    expect(chosenSlot(fields({ time: "0200" }), SLOTS)).toMatchObject({ startsAt: "2026-11-01T07:00:00.000Z", roomId: "r2" });
    expect(chosenSlot(fields({ time: "02:10", roomId: "r1" }), SLOTS)).toMatchObject({ startsAt: { day: "2026-11-01", clock: "02:10" }, roomId: "r1", sonographerId: "s1" });
    expect(chosenSlot(fields({ time: "soon" }), SLOTS).startsAt).toBe("");
  });

  it("asks at a taken time for whoever is free then, so that the server says what is in the way and not that somebody is to be chosen", () => {
    const slots = { ...SLOTS, sonographers: [...SLOTS.sonographers, { id: "s2", name: "Kim" }], starts: [{ startsAt: "2026-11-01T07:00:00.000Z", roomIds: ["r2"], sonographerIds: ["s2"] }] };
    expect(chosenSlot(fields({ time: "02:00", roomId: "r1" }), slots)).toMatchObject({ startsAt: { day: "2026-11-01", clock: "02:00" }, roomId: "r1", sonographerId: "s2" });
    expect(chosenSlot(fields({ time: "02:10", roomId: "r1" }), slots)).toMatchObject({ sonographerId: "s2" });
    expect(chosenSlot(fields({ time: "03:00" }), slots)).toMatchObject({ roomId: "r1", sonographerId: "s1" });
    expect(chosenSlot(fields({ day: "2026-11-02", time: "02:00", sonographerId: "s1" }), slots)).toMatchObject({ roomId: "r1", sonographerId: "s1" });
  });

  it("offers the starts of the chosen room and person alone, and a start of another day never", () => {
    expect(fittingStarts({ roomId: "r1", sonographerId: "" }, SLOTS)).toHaveLength(2);
    expect(fittingStarts({ roomId: "r1", sonographerId: "s2" }, SLOTS)).toEqual([]);
    expect(offeredStart(fields({ day: "2026-11-02", time: "02:00" }), SLOTS)).toBeUndefined();
  });

  it("is read back in full before it is booked, and not at all while something is missing", () => {
    expect(bookedWords(chosenSlot(fields({ time: "02:00" }), SLOTS), SLOTS)).toBe("Sun 01-Nov-2026 02:00 to 02:30, Room 2, Sam");
    expect(bookedWords(chosenSlot(fields({ time: "02:10", roomId: "r1", sonographerId: "s1" }), SLOTS), SLOTS)).toBe("Sun 01-Nov-2026 02:10, 30 min, Room 1, Sam");
    expect(bookedWords(chosenSlot(fields({ time: "soon" }), SLOTS), SLOTS)).toBe("");
  });
});
