import { describe, expect, it } from "vitest";
import { seenSegment, unseenSegment } from "@/lib/domain/testing/findings";
import { beforeOf, beforeWords, comparedWith } from "./before-words";

const ON = "2026-03-12";
const was = seenSegment("SFJ", { refluxMs: 1_240, diameterMm: 9.4 });
const words = (now: Parameters<typeof beforeWords>[0], before = was) => beforeWords(now, { examinedOn: ON, finding: before }).replaceAll("\u00a0", " ");

describe("the earlier exam beside a row", () => {
  it("says what was measured then, and how much that is more or less now", () => {
    expect(words(seenSegment("SFJ", { refluxMs: 840, diameterMm: 9.6 }))).toBe("Before, 12-Mar-2026: reflux 1240 ms, 9.4 mm. Now 400 ms less, 0.2 mm more.");
    expect(words(seenSegment("SFJ", { refluxMs: null, diameterMm: 9.4 }))).toBe("Before, 12-Mar-2026: reflux 1240 ms, 9.4 mm. Now 1240 ms less, diameter unchanged.");
  });

  it("calls two exams without reflux unchanged", () => {
    const none = seenSegment("SFJ");
    expect(words(none, none)).toBe("Before, 12-Mar-2026: no reflux. Now reflux unchanged.");
  });

  it("claims no change where one of the two was not measured", () => {
    expect(words(undefined)).toBe("Before, 12-Mar-2026: reflux 1240 ms, 9.4 mm.");
    expect(words(seenSegment("SFJ", { isRefluxTested: false }))).toBe("Before, 12-Mar-2026: reflux 1240 ms, 9.4 mm.");
    expect(words(unseenSegment("SFJ", "not_seen"))).toBe("Before, 12-Mar-2026: reflux 1240 ms, 9.4 mm.");
    expect(words(seenSegment("SFJ", { refluxMs: 700 }), unseenSegment("SFJ", "removed"))).toBe("Before, 12-Mar-2026: ablated or removed before.");
  });

  it("never takes the other leg's row", () => {
    const earlier = { right: { orderId: "1", examinedOn: ON, findings: [was] }, left: null };
    expect(beforeOf(earlier, "right", "SFJ")).toEqual({ examinedOn: ON, finding: was });
    expect([beforeOf(earlier, "left", "SFJ"), beforeOf(earlier, "right", "POPV")]).toEqual([null, null]);
  });

  it("is named by its day, and by leg where the days differ", () => {
    const exam = (examinedOn: string) => ({ orderId: "1", examinedOn, findings: [] });
    expect(comparedWith({ right: null, left: null }, ["right", "left"])).toBeNull();
    expect(comparedWith({ right: exam(ON), left: exam(ON) }, ["right", "left"])).toBe("12-Mar-2026");
    expect(comparedWith({ right: exam(ON), left: exam("2026-05-02") }, ["right", "left"])).toBe("right 12-Mar-2026, left 02-May-2026");
  });
});
