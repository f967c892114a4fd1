import { describe, expect, it } from "vitest";
import type { Answers } from "./answers";
import { answersWith, NEGATIVE_ANSWERS } from "./testing/negative-answers";
import { veinSigns } from "./vein-signs";

describe("vein signs", () => {
  it("are none when every question about them is answered and negative", () => {
    expect(veinSigns(NEGATIVE_ANSWERS)).toBe("no");
  });

  it("are not made of spider veins alone", () => {
    expect(veinSigns(answersWith({ visibleVeins: { left: "spider", right: "spider" } }))).toBe("no");
  });

  it.each([
    [{ visibleVeins: { left: "bulging" } }],
    [{ eveningSwelling: { left: "calf" }, eveningSwellingOver2Weeks: "yes" }],
    [{ skinChange: { right: "yes" } }],
    [{ legSore: "open" }],
    [{ legSore: "healed" }],
    [{ knownReflux: "yes" }],
  ] satisfies [Answers][])("one sign is enough, whatever else is missing: %o", (answers) => {
    expect(veinSigns(answers)).toBe("yes");
    expect(veinSigns(answersWith(answers))).toBe("yes");
  });

  it.each([
    [{ visibleVeins: { left: "none" } }],
    [{ visibleVeins: { left: "none", right: "not_sure" } }],
    [{ eveningSwelling: null }],
    [{ eveningSwelling: { left: "no" } }],
    [{ eveningSwelling: { left: "ankle", right: "no" } }],
    [{ eveningSwelling: { left: "ankle", right: "no" }, eveningSwellingOver2Weeks: "not_sure" }],
    [{ skinChange: { left: "no", right: null } }],
    [{ legSore: "not_sure" }],
    [{ knownReflux: null }],
  ] satisfies [Answers][])("are unknown while an answer is missing: %o", (changes) => {
    expect(veinSigns(answersWith(changes))).toBe("unknown");
  });

  it("swelling of two weeks or less denies lasting swelling, even with the other leg missing", () => {
    expect(veinSigns(answersWith({ eveningSwelling: { left: "ankle" }, eveningSwellingOver2Weeks: "no" }))).toBe("no");
  });

  it.each([[{ familyVeins: "yes" }], [{ standingHours: "over_8" }], [{ crampRelief: ["leg_up"] }]] satisfies [Answers][])(
    "are not made of what is shown only: %o",
    (changes) => {
      expect(veinSigns(answersWith(changes))).toBe("no");
    },
  );
});
