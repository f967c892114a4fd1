import { describe, expect, it } from "vitest";
import { boardSteps, columnOf, lateMinutes, waitingMinutes } from "./board";

const START = "2026-11-03T15:00:00.000Z";
const at = (minutes: number, seconds = 0) => new Date(Date.parse(START) + minutes * 60_000 + seconds * 1000);

describe("the column of an appointment", () => {
  it("follows its state, and one that left its place has none", () => {
    const columns = (["booked", "arrived", "done", "no_show", "cancelled", "moved"] as const).map((state) => columnOf({ state, inRoomAt: null }));
    expect(columns).toEqual(["expected", "arrived", "done", "no_show", null, null]);
    expect(columnOf({ state: "arrived", inRoomAt: START })).toBe("in_room");
  });
});

describe("lateness", () => {
  it.each([[4, 59, null], [5, 0, 5], [20, 30, 20], [-5, 0, null]])("at %s min %s s after the start is %s", (minutes, seconds, late) => {
    expect(lateMinutes({ state: "booked", startsAt: START }, at(minutes, seconds))).toBe(late);
  });

  it("is nobody's who has come", () => {
    expect(lateMinutes({ state: "arrived", startsAt: START }, at(30))).toBeNull();
  });
});

describe("waiting", () => {
  it("counts from the start for who came early, from the arrival for who came late, and ends in the room", () => {
    const scan = { state: "arrived", inRoomAt: null, startsAt: START } as const;
    expect(waitingMinutes({ ...scan, arrivedAt: at(-10).toISOString() }, at(0, 59))).toBeNull();
    expect(waitingMinutes({ ...scan, arrivedAt: at(-10).toISOString() }, at(12))).toBe(12);
    expect(waitingMinutes({ ...scan, arrivedAt: at(10).toISOString() }, at(12))).toBe(2);
    expect(waitingMinutes({ ...scan, arrivedAt: at(-10).toISOString(), inRoomAt: at(5).toISOString() }, at(12))).toBeNull();
  });
});

describe("the next step", () => {
  it("is to arrive, after the start also not to have come, then to be taken in, then none", () => {
    expect(boardSteps({ state: "booked", inRoomAt: null, startsAt: START }, at(-1))).toEqual(["arrive"]);
    expect(boardSteps({ state: "booked", inRoomAt: null, startsAt: START }, at(0))).toEqual(["arrive", "no_show"]);
    expect(boardSteps({ state: "arrived", inRoomAt: null, startsAt: START }, at(1))).toEqual(["take_in"]);
    expect(boardSteps({ state: "arrived", inRoomAt: START, startsAt: START }, at(1))).toEqual([]);
    expect(boardSteps({ state: "done", inRoomAt: START, startsAt: START }, at(1))).toEqual([]);
  });
});
