import { describe, expect, it } from "vitest";
import { rvcssChanges } from "./before-after";
import type { Leg } from "./reflux";
import { RVCSS_ITEMS, type RvcssItems, type RvcssScore } from "./rvcss";

const ITEMS = Object.fromEntries(RVCSS_ITEMS.map((item) => [item, 0])) as RvcssItems;
const score = (id: string, scoredOn: string, total: number, more: Partial<RvcssScore> = {}): RvcssScore => ({ id, version: 1, leg: "left", scoredOn, items: ITEMS, total, recordedBy: "Dr. Park", recordedAt: "2026-11-03T15:00:00Z", removed: null, ...more });
const treated = (leg: Leg, treatedOn: string) => ({ leg, treatedOn });

describe("the severity scores around a treatment", () => {
  it("are the last one up to the day of the first treatment and the newest one after it", () => {
    const scores = [score("c", "2026-05-13", 6), score("a", "2026-02-01", 9), score("b", "2026-05-12", 7), score("d", "2026-11-03", 4)];
    const [left] = rvcssChanges(scores, [treated("left", "2026-09-22"), treated("left", "2026-05-12")]);
    expect([left?.before?.total, left?.after?.total]).toEqual([7, 4]);
  });

  it("take the later of two scores of one day", () => {
    expect(rvcssChanges([score("b", "2026-02-01", 8), score("a", "2026-02-01", 9)], [treated("left", "2026-05-12")])[0]?.before?.total).toBe(8);
  });

  it("leave out one that was taken away, and keep a missing side missing", () => {
    const removed = score("b", "2026-11-03", 1, { removed: { reason: "Wrong leg", by: "Dr. Park", at: "2026-11-04T15:00:00Z" } });
    expect(rvcssChanges([score("a", "2026-02-01", 9), removed], [treated("left", "2026-05-12")])).toMatchObject([{ before: { total: 9 }, after: null }]);
    expect(rvcssChanges([removed], [treated("left", "2026-05-12")])).toEqual([]);
  });

  it("never mix the legs, and say nothing of a leg that was not treated", () => {
    const scores = [score("a", "2026-02-01", 9), score("b", "2026-02-01", 5, { leg: "right" })];
    expect(rvcssChanges(scores, [treated("right", "2026-03-01")])).toMatchObject([{ leg: "right", before: { total: 5 }, after: null }]);
  });
});
