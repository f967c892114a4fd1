import { describe, expect, it } from "vitest";
import type { Answers } from "./answers";
import { CONFLICT_IDS, CONFLICT_TEXTS, type ConflictId, findConflicts } from "./conflicts";
import { lastTen, NEGATIVE_ANSWERS } from "./testing/negative-answers";

const ON_OFF: [ConflictId, on: Answers, off: Answers][] = [
  ["K1", { lastTenCramps: lastTen(9, 0, 0, 1), walkingPain: "no" }, { lastTenCramps: lastTen(10, 0, 0, 0), walkingPain: "no" }],
  ["K1", { lastTenCramps: lastTen(0, 0, 0, 2), walkingPain: "no" }, { lastTenCramps: lastTen(0, 0, 0, 2), walkingPain: "cannot_walk" }],
  ["K2", { nightsWoken14d: 3, cramps14d: 2 }, { nightsWoken14d: 2, cramps14d: 2 }],
  ["K2", { nightsWoken14d: 1, cramps14d: 0 }, { nightsWoken14d: 1, cramps14d: "not_sure" }],
  ["K3", { nightsWoken14d: 1, lastTenCramps: lastTen(0, 5, 5, 0) }, { nightsWoken14d: 0, lastTenCramps: lastTen(0, 5, 5, 0) }],
  ["K3", { nightsWoken14d: 1, lastTenCramps: lastTen(0, 1, 1, 0) }, { nightsWoken14d: 1, lastTenCramps: lastTen(1, 9, 0, 0) }],
  ["K3", { nightsWoken14d: 14, lastTenCramps: lastTen(0, 0, 0, 0) }, { nightsWoken14d: 14, lastTenCramps: "not_sure" }],
  ["K4", { lastTenCramps: lastTen(9, 0, 0, 0) }, { lastTenCramps: lastTen(9, 0, 0, 1) }],
  ["K4", { lastTenCramps: lastTen(9, 0, 0, 2) }, { lastTenCramps: null }],
  ["K5", { hasCramps: "no", cramps14d: 1 }, { hasCramps: "no", cramps14d: 0 }],
  ["K5", { hasCramps: "no", cramps14d: 99 }, { hasCramps: "not_sure", cramps14d: 99 }],
  ["K6", { walkingPainUphill: "no", walkingPainLevel: "yes" }, { walkingPainUphill: "no", walkingPainLevel: "no" }],
  ["K6", { walkingPainUphill: "no", walkingPainLevel: "yes" }, { walkingPainUphill: "not_sure", walkingPainLevel: "yes" }],
];

describe("conflicts between answers", () => {
  it("there are none in answers that agree, nor in no answers at all", () => {
    expect(findConflicts(NEGATIVE_ANSWERS)).toEqual([]);
    expect(findConflicts({})).toEqual([]);
  });

  it.each(ON_OFF)("%s is shown for %o and not for %o", (id, on, off) => {
    expect(findConflicts(on)).toContain(id);
    expect(findConflicts(off)).not.toContain(id);
  });

  it("every conflict has a case here and a sentence on screen", () => {
    expect(new Set(ON_OFF.map(([id]) => id))).toEqual(new Set(CONFLICT_IDS));
    expect(Object.keys(CONFLICT_TEXTS)).toEqual([...CONFLICT_IDS]);
  });
});
