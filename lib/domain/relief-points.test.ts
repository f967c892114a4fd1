import { describe, expect, it } from "vitest";
import { baselineOf, type FollowedUp, firstRelief, recurrence, reliefAfterFirst, reliefByLeg, type ReliefHistory, reliefPoints, reliefSummary } from "./relief-points";

const REQUEST = { on: "2026-01-02", answers: { cramps14d: 8, nightsWoken14d: 6, worstPain: 7 } };
const LEFT = { id: "left-1", leg: "left", treatedOn: "2026-02-01" } as const;
const RIGHT = { id: "right-1", leg: "right", treatedOn: "2026-04-01" } as const;

function answered(treatmentId: string, point: FollowedUp["point"], on: string, answers: object): FollowedUp {
  return { treatmentId, point, dueOn: on, status: "answered", answered: { on, answers: { ...answers } } };
}

const open = (point: FollowedUp["point"], dueOn: string, status: FollowedUp["status"]): FollowedUp => ({ treatmentId: LEFT.id, point, dueOn, status, answered: null });
const history = (changes: Partial<ReliefHistory>): ReliefHistory => ({ request: REQUEST, treatments: [LEFT], checkIns: [], ...changes });

describe("the baseline", () => {
  it("is what the request answered, for the first treatment of a leg; there is none of an untreated leg", () => {
    expect(baselineOf(history({}), "left")).toEqual(REQUEST);
    expect(baselineOf(history({}), "right")).toBeNull();
    expect(reliefPoints(history({ treatments: [] }))).toEqual([]);
  });

  it("is, for the second leg, the last check-in that counts the cramps before that leg was treated", () => {
    const month = answered(LEFT.id, "1m", "2026-03-03", { cramps14d: 4, pgic: "much_better" });
    const partly = answered(LEFT.id, "3m", "2026-03-20", { pgic: "no_change" });
    const after = answered(LEFT.id, "6m", "2026-04-01", { cramps14d: 1 });
    const both = history({ treatments: [LEFT, RIGHT], checkIns: [month, partly, after] });
    expect(baselineOf(both, "right")).toEqual(month.answered);
    expect(baselineOf(both, "left")).toEqual(REQUEST);
  });

  it("stays that of the first treatment when the leg is treated again", () => {
    const again = { ...LEFT, id: "left-2", treatedOn: "2026-05-01" };
    const month = answered(LEFT.id, "1m", "2026-03-03", { cramps14d: 2 });
    expect(baselineOf(history({ treatments: [again, LEFT], checkIns: [month] }), "left")).toEqual(REQUEST);
  });

  it("is the request when nobody ever counted", () => {
    const request = { on: "2026-01-02", answers: { cramps14d: "not_sure" } };
    expect(baselineOf(history({ request }), "left")).toEqual(request);
  });
});

describe("the points of the relief", () => {
  it("begin with the baseline, then follow by day; what was not answered is a gap, and what has not begun is not there", () => {
    const points = reliefPoints(history({
      checkIns: [open("3m", "2026-05-02", "due"), open("6m", "2026-07-31", "planned"), open("12m", "2027-02-01", "cancelled"), answered(LEFT.id, "1m", "2026-03-03", { cramps14d: 2, nightsWoken14d: 1, worstPain: 3, pgic: "much_better" })],
    }));
    expect(points).toEqual([
      { point: "baseline", on: "2026-01-02", crampsPerWeek: 4, nightsWokenPerWeek: 3, worstPain: 7, pgic: null, meaningfulRelief: null, isWorse: false, isAnswered: true },
      { point: "1m", on: "2026-03-03", crampsPerWeek: 1, nightsWokenPerWeek: 0.5, worstPain: 3, pgic: "much_better", meaningfulRelief: true, isWorse: false, isAnswered: true },
      { point: "3m", on: "2026-05-02", crampsPerWeek: null, nightsWokenPerWeek: null, worstPain: null, pgic: null, meaningfulRelief: null, isWorse: false, isAnswered: false },
    ]);
  });

  it("join both legs of one answer into one, and the worse reading stands", () => {
    const right = { ...RIGHT, treatedOn: "2026-02-20" };
    const before = answered(LEFT.id, "1w", "2026-02-08", { cramps14d: 2, pgic: "much_better" });
    const said = { cramps14d: 3, pgic: "much_better", worstPain: 2 };
    const points = reliefPoints(history({ treatments: [LEFT, right], checkIns: [before, answered(LEFT.id, "1m", "2026-03-12", said), answered(right.id, "1m", "2026-03-12", said)] }));
    expect(points.map(({ point, isWorse, meaningfulRelief }) => ({ point, isWorse, meaningfulRelief }))).toEqual([
      { point: "baseline", isWorse: false, meaningfulRelief: null },
      { point: "1w", isWorse: false, meaningfulRelief: true },
      { point: "1m", isWorse: true, meaningfulRelief: false },
    ]);
  });

  it("sum up what was begun, what is complete, and the last complete answer", () => {
    const points = reliefPoints(history({
      checkIns: [answered(LEFT.id, "1w", "2026-02-08", { pgic: "no_change" }), answered(LEFT.id, "1m", "2026-03-03", { pgic: "much_better" }), open("3m", "2026-05-02", "missed"), open("6m", "2026-07-31", "planned")],
    }));
    expect(reliefSummary(points)).toEqual({ due: 3, answered: 1, last: { point: "1w", meaningfulRelief: false } });
    expect(reliefSummary([])).toEqual({ due: 0, answered: 0, last: null });
  });
});

describe("relief after the first treatment of a leg", () => {
  const better = { pgic: "much_better", cramps14d: 2 };

  it("reads the first complete check-in from day 7 on", () => {
    expect(reliefAfterFirst(history({ checkIns: [answered(LEFT.id, "1w", "2026-02-07", better)] }), "left")).toBeNull();
    expect(reliefAfterFirst(history({ checkIns: [answered(LEFT.id, "1w", "2026-02-08", better)] }), "left")).toBe(true);
    const later = [answered(LEFT.id, "1m", "2026-03-03", { pgic: "no_change", cramps14d: 8 }), answered(LEFT.id, "3m", "2026-05-02", better)];
    expect(reliefAfterFirst(history({ checkIns: later }), "left")).toBe(false);
  });

  it("reads the last day before the second treatment, and lets worse win there too", () => {
    const second = { ...LEFT, id: "left-2", treatedOn: "2026-03-04" };
    const lastDay = (answers: object) => history({ treatments: [LEFT, second], checkIns: [answered(LEFT.id, "1m", "2026-03-03", answers)] });
    expect(reliefAfterFirst(lastDay(better), "left")).toBe(true);
    expect(reliefAfterFirst(lastDay({ pgic: "very_much_better", cramps14d: 10 }), "left")).toBe(false);
    expect(reliefAfterFirst(lastDay({ pgic: "much_worse", cramps14d: 0 }), "left")).toBe(false);
  });

  it("passes over an answer that is not complete: the next complete one counts", () => {
    const partly = answered(LEFT.id, "1m", "2026-03-03", { pgic: "no_change" });
    expect(reliefAfterFirst(history({ checkIns: [partly, answered(LEFT.id, "3m", "2026-05-02", better)] }), "left")).toBe(true);
  });

  it("compares the second leg with what was answered before its own first treatment, not with the request", () => {
    const month = answered(LEFT.id, "1m", "2026-03-03", { cramps14d: 4, worstPain: 3, pgic: "much_better" });
    const after = answered(RIGHT.id, "1m", "2026-05-01", { cramps14d: 3, worstPain: 3, pgic: "no_change" });
    const both = history({ treatments: [LEFT, RIGHT], checkIns: [month, after] });
    expect(reliefAfterFirst(both, "right")).toBe(false);
    expect(reliefByLeg(both)).toEqual([{ leg: "right", isRelieved: false }, { leg: "left", isRelieved: true }]);
  });

  it("does not read past the second treatment; two veins of one day are one treatment", () => {
    const month = [answered(LEFT.id, "1m", "2026-03-03", better)];
    const second = { ...LEFT, id: "left-2" };
    expect(reliefAfterFirst(history({ treatments: [LEFT, { ...second, treatedOn: "2026-03-03" }], checkIns: month }), "left")).toBeNull();
    expect(reliefAfterFirst(history({ treatments: [LEFT, second], checkIns: month }), "left")).toBe(true);
  });

  it("does not read the other leg, and knows nothing of an untreated one", () => {
    const both = history({ treatments: [LEFT, { ...RIGHT, treatedOn: LEFT.treatedOn }], checkIns: [answered(LEFT.id, "1m", "2026-03-03", better)] });
    expect(reliefAfterFirst(both, "right")).toBeNull();
    expect(reliefAfterFirst(history({}), "right")).toBeNull();
  });
});

describe("recurrence", () => {
  const course = (...counts: number[]) =>
    reliefPoints(history({ checkIns: counts.map((cramps14d, index) => answered(LEFT.id, (["1m", "3m", "6m", "12m"] as const)[index] ?? "12m", `2026-${String(index + 3).padStart(2, "0")}-03`, { cramps14d, worstPain: 3, pgic: "no_change" })) }));

  it("is half of the way back to the baseline on two checks after relief", () => {
    expect(recurrence(course(2, 5, 5))).toMatchObject({ point: "6m" });
    expect(recurrence(course(2, 5))).toBeNull();
    expect(recurrence(course(2, 4, 4))).toBeNull();
    expect(recurrence(course(7, 7, 8))).toBeNull();
  });

  it("leaves the first relief as it was", () => {
    expect(firstRelief(course(7, 4, 6))).toMatchObject({ point: "3m" });
    expect(firstRelief(course(7, 7))).toBeNull();
  });
});
