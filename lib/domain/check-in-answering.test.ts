import { describe, expect, it } from "vitest";
import { refuseAnswering, refuseNotAsked, siblingsOf } from "./check-in-answering";
import { CHECK_IN_WINDOWS, planCheckIns, type CheckInPoint } from "./check-in";
import type { Leg } from "./reflux";

function checkIn(leg: Leg, treatedOn: string, point: CheckInPoint, state: "planned" | "answered" | "cancelled" = "planned") {
  const days = planCheckIns(treatedOn, CHECK_IN_WINDOWS).find((planned) => planned.point === point);
  if (!days) throw new Error("No such point.");
  return { id: `${leg} ${point}`, leg, state, ...days };
}

describe("what a check-in asks", () => {
  it("is no recall of two weeks at 1 week, and procedure pain there only", () => {
    expect(() => refuseNotAsked("1w", { pgic: "no_change", procedurePain: 3, complications: [] })).not.toThrow();
    expect(() => refuseNotAsked("1w", { pgic: "no_change", cramps14d: 3, nightsWoken14d: null })).toThrow(expect.objectContaining({ fields: [{ field: "answers.cramps14d", message: expect.any(String) }] }));
    expect(() => refuseNotAsked("1m", { cramps14d: 3, complications: ["clot"] })).not.toThrow();
    expect(() => refuseNotAsked("1m", { procedurePain: 3 })).toThrow(expect.objectContaining({ code: "invalid" }));
    expect(() => refuseNotAsked("3m", { complications: [] })).toThrow(expect.objectContaining({ fields: [{ field: "answers.complications", message: expect.any(String) }] }));
  });

  it("is something: nothing answered is no answer", () => {
    expect(() => refuseNotAsked("3m", { pgic: null })).toThrow("Record at least one answer.");
  });
});

describe("answering a check-in", () => {
  const week = checkIn("left", "2026-11-03", "1w");

  it("begins on the first day of its window and goes on after the last", () => {
    expect(() => refuseAnswering(week, "2026-11-06")).toThrow("from 07-Nov-2026 on");
    for (const day of ["2026-11-07", "2026-11-10", "2026-11-13", "2026-12-24"]) expect(() => refuseAnswering(week, day)).not.toThrow();
  });

  it("happens once, and never to a cancelled one", () => {
    expect(() => refuseAnswering({ ...week, state: "answered" }, "2026-11-10")).toThrow("already answered");
    expect(() => refuseAnswering({ ...week, state: "cancelled" }, "2026-11-10")).toThrow("not asked any more");
  });
});

describe("one answer for both legs", () => {
  const month = checkIn("left", "2026-11-03", "1m");
  const ids = (others: ReturnType<typeof checkIn>[], today: string) => siblingsOf(month, [month, ...others], today).map(({ id }) => id);

  it("covers the same point of the other leg once its window has begun", () => {
    const right = checkIn("right", "2026-11-05", "1m");
    expect(ids([right], "2026-12-03")).toEqual(["right 1m"]);
    expect(ids([right], "2026-11-27")).toEqual([]);
    expect(ids([checkIn("right", "2026-11-05", "1w"), checkIn("left", "2026-11-05", "1m"), checkIn("right", "2026-11-05", "1m", "answered")], "2026-12-03")).toEqual([]);
  });

  it("never reaches back to one that was missed long before", () => {
    expect(ids([checkIn("right", "2026-03-03", "1m")], "2026-12-03")).toEqual([]);
  });
});
