import { describe, expect, it } from "vitest";
import { MAX_RVCSS, RVCSS_ITEMS, rvcssTotal, ulcerContradictions, type RvcssGrade, type RvcssItems, type RvcssScore } from "./rvcss";
import { comparedScores } from "./rvcss-compared";

const all = (grade: RvcssGrade) => Object.fromEntries(RVCSS_ITEMS.map((item) => [item, grade])) as RvcssItems;
const NONE = all(0);

function score(scoredOn: string, items: Partial<RvcssItems>, changes: Partial<RvcssScore> = {}): RvcssScore {
  const whole = { ...NONE, ...items };
  return { id: scoredOn, version: 1, leg: "left", scoredOn, items: whole, total: rvcssTotal(whole), recordedBy: "Nurse", recordedAt: `${scoredOn}T12:00:00.000Z`, removed: null, ...changes };
}
const TREATED = [{ leg: "left", state: "done", treatedOn: "2026-05-12" }, { leg: "left", state: "done", treatedOn: "2026-09-22" }, { leg: "left", state: "planned", treatedOn: null }] as const;

describe("the severity score", () => {
  it("runs from 0 to 30", () => {
    expect([rvcssTotal(NONE), rvcssTotal(all(3))]).toEqual([0, MAX_RVCSS]);
  });

  it("holds age and size of ulcers where there are ulcers, and 0 where there are none", () => {
    expect(ulcerContradictions(NONE)).toEqual([]);
    expect(ulcerContradictions({ ...NONE, ulcerCount: 1, ulcerDuration: 2, ulcerSize: 1 })).toEqual([]);
    expect(ulcerContradictions({ ...NONE, ulcerDuration: 1 }).map(({ item }) => item)).toEqual(["ulcerDuration"]);
    expect(ulcerContradictions({ ...NONE, ulcerCount: 2 }).map(({ item }) => item)).toEqual(["ulcerDuration", "ulcerSize"]);
  });
});

describe("the scores of a leg", () => {
  const before = score("2026-03-16", { pain: 3, varicoseVeins: 3, oedema: 2 });

  it("are compared with the last one before its first treatment, the day of the treatment included", () => {
    const onTheDay = score("2026-05-12", { pain: 2, varicoseVeins: 3, oedema: 2 });
    const after = score("2026-11-03", { pain: 1, varicoseVeins: 1, compressionUse: 2 });
    expect(comparedScores([after, before, onTheDay], TREATED, "left")).toMatchObject([
      { score: { scoredOn: "2026-03-16" }, when: "before", change: null },
      { score: { scoredOn: "2026-05-12" }, when: "before", change: null },
      { score: { scoredOn: "2026-11-03" }, when: "after", change: -3, changeWithoutCompression: -5 },
    ]);
  });

  it("are compared with nothing without a score before treatment, nor before the leg is treated", () => {
    expect(comparedScores([score("2026-05-13", { pain: 1 })], TREATED, "left")).toMatchObject([{ when: "after", change: null, changeWithoutCompression: null }]);
    expect(comparedScores([before], [{ leg: "right", state: "done", treatedOn: "2026-03-01" }], "left")).toMatchObject([{ when: "untreated", change: null }]);
  });

  it("leave out the other leg and what was taken away, which is no baseline either", () => {
    const removed = score("2026-04-01", { pain: 1 }, { removed: { reason: "Wrong leg.", by: "Nurse", at: "2026-04-02T12:00:00.000Z" } });
    const after = score("2026-06-01", {});
    expect(comparedScores([before, removed, after, score("2026-06-02", {}, { leg: "right" })], TREATED, "left").map((one) => [one.score.scoredOn, one.change])).toEqual([["2026-03-16", null], ["2026-06-01", -8]]);
  });
});
