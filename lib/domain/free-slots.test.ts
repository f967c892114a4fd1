import { describe, expect, it } from "vitest";
import { freeStarts, suggestStarts, type SlotSearch, type SlotWish, type Taken } from "./free-slots";
import type { OpeningHours } from "./opening-hours";

const NINE_TO_TEN = { opens: "09:00", closes: "10:00" };
const weekdays: OpeningHours = { monday: NINE_TO_TEN, tuesday: NINE_TO_TEN, wednesday: NINE_TO_TEN, thursday: NINE_TO_TEN, friday: NINE_TO_TEN, saturday: null, sunday: null };
const atNight: OpeningHours = { ...weekdays, sunday: { opens: "00:30", closes: "04:00" } };

function search(changes: Partial<SlotSearch> = {}): SlotSearch {
  return {
    calendar: { hours: weekdays, holidays: ["2026-11-26"], timeZone: "America/Chicago" },
    minutes: 30, patientId: "p", roomIds: ["r1", "r2"], sonographerIds: ["s1", "s2"], taken: [], blocked: [], notBefore: new Date("2026-01-01T00:00:00Z"),
    ...changes,
  };
}
const taken = (startsAt: string, endsAt: string, who: Partial<Taken>): Taken => ({
  roomId: "other", sonographerId: "other", patientId: "other", startsAt: new Date(startsAt), endsAt: new Date(endsAt), ...who,
});
const clock = (day: string, changes: Partial<SlotSearch>) => freeStarts(day, search(changes)).map(({ startsAt }) => startsAt.slice(11, 16));

describe("the free starts of a day", () => {
  it("are every quarter of an hour from opening on, as long as the whole length ends by closing", () => {
    expect(clock("2026-11-23", {})).toEqual(["15:00", "15:15", "15:30"]);
    expect(clock("2026-11-23", { minutes: 60 })).toEqual(["15:00"]);
    expect(clock("2026-11-23", { minutes: 75 })).toEqual([]);
  });

  it("are none on a closed weekday and none on a holiday", () => {
    expect(freeStarts("2026-11-22", search())).toEqual([]);
    expect(freeStarts("2026-11-26", search())).toEqual([]);
  });

  it("name only the rooms and the people who are free for the whole length", () => {
    const busy = [taken("2026-11-23T15:15:00Z", "2026-11-23T15:30:00Z", { roomId: "r1", sonographerId: "s2" })];
    expect(freeStarts("2026-11-23", search({ taken: busy }))).toEqual([
      { startsAt: "2026-11-23T15:00:00.000Z", roomIds: ["r2"], sonographerIds: ["s1"] },
      { startsAt: "2026-11-23T15:15:00.000Z", roomIds: ["r2"], sonographerIds: ["s1"] },
      { startsAt: "2026-11-23T15:30:00.000Z", roomIds: ["r1", "r2"], sonographerIds: ["s1", "s2"] },
    ]);
  });

  it("leave out a time when the patient is elsewhere, every room or every sonographer is taken, or that has passed", () => {
    const whole = ["2026-11-23T15:00:00Z", "2026-11-23T15:30:00Z"] as const;
    expect(clock("2026-11-23", { taken: [taken(...whole, { patientId: "p" })] })).toEqual(["15:30"]);
    expect(clock("2026-11-23", { taken: [taken(...whole, { roomId: "r1" }), taken(...whole, { roomId: "r2" })] })).toEqual(["15:30"]);
    expect(clock("2026-11-23", { sonographerIds: ["s1"], taken: [taken(...whole, { sonographerId: "s1" })] })).toEqual(["15:30"]);
    expect(clock("2026-11-23", { notBefore: new Date("2026-11-23T15:16:00Z") })).toEqual(["15:30"]);
    expect(clock("2026-11-23", { roomIds: [] })).toEqual([]);
  });

  it("may begin when another appointment ends and end when another begins", () => {
    const around = [taken("2026-11-23T14:45:00Z", "2026-11-23T15:15:00Z", { roomId: "r1" }), taken("2026-11-23T15:45:00Z", "2026-11-23T16:30:00Z", { roomId: "r1" })];
    expect(clock("2026-11-23", { roomIds: ["r1"], taken: around })).toEqual(["15:15"]);
  });
});

describe("a blocked time", () => {
  const half = { roomId: null, staffId: null, startsAt: new Date("2026-11-23T15:00:00Z"), endsAt: new Date("2026-11-23T15:15:00Z") };
  it("of the whole clinic leaves no start that touches it", () => {
    expect(clock("2026-11-23", { blocked: [half] })).toEqual(["15:15", "15:30"]);
  });
  it("of a room or a person leaves the others", () => {
    const blocked = [{ ...half, roomId: "r1" }, { ...half, staffId: "s2" }];
    expect(freeStarts("2026-11-23", search({ blocked }))[0]).toEqual({ startsAt: "2026-11-23T15:00:00.000Z", roomIds: ["r2"], sonographerIds: ["s1"] });
    expect(clock("2026-11-23", { blocked: [{ ...half, roomId: "r1" }, { ...half, roomId: "r2" }] })).toEqual(["15:15", "15:30"]);
  });
});

describe("the free starts when the clocks change (Chicago)", () => {
  it("move with the clock on the wall: nine o'clock is 14:00 UTC before 1 November and 15:00 after", () => {
    expect(clock("2026-10-30", { minutes: 60 })).toEqual(["14:00"]);
    expect(clock("2026-11-02", { minutes: 60 })).toEqual(["15:00"]);
    expect(clock("2026-03-06", { minutes: 60 })).toEqual(["15:00"]);
    expect(clock("2026-03-09", { minutes: 60 })).toEqual(["14:00"]);
  });

  it("fill the repeated hour of 1 November 2026 with real minutes", () => {
    const calendar = { hours: atNight, holidays: [], timeZone: "America/Chicago" };
    const starts = freeStarts("2026-11-01", search({ calendar, minutes: 60 }));
    expect(starts).toHaveLength(15);
    expect(starts[0]?.startsAt).toBe("2026-11-01T05:30:00.000Z");
    expect(starts.at(-1)?.startsAt).toBe("2026-11-01T09:00:00.000Z");
  });

  it("skip the missing hour of 8 March 2026", () => {
    const calendar = { hours: atNight, holidays: [], timeZone: "America/Chicago" };
    const starts = freeStarts("2026-03-08", search({ calendar, minutes: 60 }));
    expect(starts).toHaveLength(7);
    expect(starts[0]?.startsAt).toBe("2026-03-08T06:30:00.000Z");
    expect(starts.at(-1)?.startsAt).toBe("2026-03-08T08:00:00.000Z");
  });
});

describe("the free starts of the days when the clocks change", () => {
  it.each([
    ["America/New_York", "2026-03-08", 7, ["05:30", "07:00"]],
    ["America/New_York", "2026-11-01", 15, ["04:30", "08:00"]],
    ["Europe/London", "2026-03-29", 7, ["00:30", "02:00"]],
    ["Europe/London", "2026-10-25", 15, ["23:30", "03:00"]],
  ])("in %s on %s are real minutes", (timeZone, day, count, [first, last]) => {
    const starts = clock(day, { calendar: { hours: atNight, holidays: [], timeZone }, minutes: 60 });
    expect(starts).toHaveLength(count);
    expect([starts[0], starts.at(-1)]).toEqual([first, last]);
  });
});

describe("the starts worth offering", () => {
  const whole = { opens: "09:00", closes: "17:00" };
  const calendar = { hours: { ...weekdays, wednesday: whole, friday: whole, monday: whole }, holidays: ["2026-11-26"], timeZone: "America/Chicago" };
  const offered = (wish: Partial<SlotWish>, changes: Partial<SlotSearch> = {}) =>
    suggestStarts("2026-11-25", search({ calendar, minutes: 60, ...changes }), { dueOn: null, prefersAfternoon: false, ...wish }).map(({ day, startsAt, because }) => [day, startsAt.slice(11, 16), because]);

  it("are the earliest, a later one of that day, and the earliest on another day, over weekends and holidays", () => {
    expect(offered({})).toEqual([
      ["2026-11-25", "15:00", "earliest"],
      ["2026-11-25", "18:00", "later that day"],
      ["2026-11-27", "15:00", "earliest on another day"],
    ]);
  });

  it("begin with the afternoon where symptoms of later in the day are looked for, and keep the earliest as a choice", () => {
    expect(offered({ prefersAfternoon: true })).toEqual([
      ["2026-11-25", "18:00", "earliest in the afternoon, which is preferred"],
      ["2026-11-25", "15:00", "earliest"],
      ["2026-11-27", "18:00", "afternoon of another day"],
    ]);
  });

  it("say when no afternoon is free on the first day", () => {
    const afternoon = [taken("2026-11-25T17:30:00Z", "2026-11-25T23:00:00Z", { roomId: "r1" }), taken("2026-11-25T17:30:00Z", "2026-11-25T23:00:00Z", { roomId: "r2" })];
    expect(offered({ prefersAfternoon: true }, { taken: afternoon })).toEqual([
      ["2026-11-25", "15:00", "earliest; no afternoon is free that day"],
      ["2026-11-27", "18:00", "afternoon of another day"],
      ["2026-11-30", "18:00", "afternoon of another day"],
    ]);
  });

  it("on the day on which it has to be are that day's, far enough apart to make a choice", () => {
    expect(offered({ dueOn: "2026-11-25" }, { minutes: 20 })).toEqual([
      ["2026-11-25", "15:00", "earliest"],
      ["2026-11-25", "16:00", "later that day"],
      ["2026-11-25", "17:00", "later that day"],
    ]);
  });

  it("past the order's time say so", () => {
    expect(offered({ dueOn: "2026-11-24" }, { notBefore: new Date("2026-11-27T00:00:00Z") })[0]).toEqual(["2026-11-27", "15:00", "earliest, after the order’s time"]);
    expect(offered({ dueOn: "2026-11-26" }).map(([, , because]) => because)).toEqual(["earliest", "later that day", "earliest on another day, after the order’s time"]);
  });

  it("are none when nothing is free for four weeks", () => {
    expect(offered({}, { roomIds: [] })).toEqual([]);
  });
});
