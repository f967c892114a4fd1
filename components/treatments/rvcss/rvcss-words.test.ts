import { describe, expect, it } from "vitest";
import { RVCSS_ITEMS, type RvcssItems } from "@/lib/domain/rvcss";
import { changeWords, itemLines } from "./rvcss-words";

const items = Object.fromEntries(RVCSS_ITEMS.map((item) => [item, 1])) as RvcssItems;
const score = { id: "1", version: 1, leg: "left", scoredOn: "2026-11-03", items, total: 10, recordedBy: "Nurse", recordedAt: "2026-11-03T12:00:00.000Z", removed: null } as const;
const said = (change: number | null, changeWithoutCompression: number | null) => changeWords({ score, when: "after", change, changeWithoutCompression });

describe("the change of a severity score in words", () => {
  it("says lower, higher and the same with equal weight, and what the compression item does to it", () => {
    expect(said(-4, -4)).toBe("4 lower than before treatment");
    expect(said(2, 2)).toBe("2 higher than before treatment");
    expect(said(0, 0)).toBe("the same as before treatment");
    expect(said(1, -2)).toBe("1 higher than before treatment; 2 lower without the compression item");
    expect(said(3, 0)).toBe("3 higher than before treatment; the same without the compression item");
  });

  it("says that there is nothing to compare with, and nothing of a score before treatment", () => {
    expect(said(null, null)).toBe("no score before treatment to compare with");
    expect(changeWords({ score, when: "before", change: null, changeWithoutCompression: null })).toBeNull();
  });

  it("has words for every grade of every item", () => {
    expect(itemLines(items)).toHaveLength(10);
    expect(new Set(itemLines(items).map(({ title }) => title)).size).toBe(10);
  });
});
