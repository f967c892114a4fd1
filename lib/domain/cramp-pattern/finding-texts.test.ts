import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "./answers";
import { FINDING_FACTS } from "./finding-facts";
import { FINDING_IDS, type FindingId, findFindings } from "./findings";
import { findingText } from "./finding-texts";
import { SOURCES } from "./sources";
import { arbitraryAnswers } from "./testing/arbitrary-answers";
import { DEFINITE_WALKING_PAIN, lastTen } from "./testing/negative-answers";

describe("the words of a finding", () => {
  it.each<[FindingId, Answers, string]>([
    ["V1", { lastTenCramps: lastTen(8, 1, 1, 0) }, "Night timing, 8 night + 1 evening"],
    ["V1", { usualCrampTime: "evening" }, "Night timing, most come: evening"],
    ["V2", { nightsWoken14d: 6 }, "Woken on 6 nights in 2 weeks"],
    ["V3", { cramps14d: 8 }, "8 cramps in 2 weeks"],
    ["V4", { visibleVeins: { left: "bulging", right: "spider" } }, "Bulging veins, left"],
    ["V4", { visibleVeins: { left: "bulging", right: "bulging" } }, "Bulging veins, both legs"],
    ["V5", { eveningSwelling: { right: "calf" } }, "Evening swelling for over 2 weeks, right"],
    ["V6", { skinChange: { left: "yes" }, legSore: "open", legSoreWeeks: 1 }, "Skin change near the ankle, left; open leg sore, 1 week"],
    ["V6", { legSore: "healed" }, "Healed leg sore"],
    ["V7", { legSymptoms: { heavy: 5 }, betterLegUp: "yes" }, "Heavy 5, achy not rated of 10, better with the leg up"],
    ["V9", { standingHours: "5_to_8" }, "Stands 5 to 8 hours on most days"],
    ["V10", { crampRelief: ["heat", "leg_up"] }, "Helped by leg up"],
    ["O1", { lastTenCramps: lastTen(1, 0, 1, 8) }, "8 of the last 10 while walking"],
    ["O1", { usualCrampTime: "walking" }, "Most cramps come while walking"],
    ["O2", { ...DEFINITE_WALKING_PAIN, walkingPainLevel: "yes" }, "Walking-pain screen definite, grade 2"],
    ["O3", { lastTenCramps: lastTen(0, 1, 9, 0) }, "Day timing, 1 evening + 9 day"],
    ["O6", { medicines: ["statin", "thiazide"], clotRisks: ["estrogen"] }, "Takes thiazide water pill, estrogen"],
    ["O7", { conditions: ["cirrhosis", "blocked_leg_arteries"], clotRisks: ["pregnant"] }, "Has cirrhosis; Pregnant"],
    ["X1", { crampMinutes: "over_30" }, "A cramp lasts over 30 minutes"],
    ["X3", { crampSites: ["thigh_front"] }, "Cramps in front of thigh, not calf or foot"],
  ])("%s from %o reads: %s", (id, answers, text) => {
    expect(findingText(id, answers).text).toBe(text);
  });

  it("every finding has a side, a rule and sources that can be looked up", () => {
    for (const id of FINDING_IDS) {
      const { side, rule, sources } = FINDING_FACTS[id];
      expect(side).toBe({ V: "for", O: "against", X: "context" }[id.charAt(0)]);
      expect(rule).toMatch(/\.$/);
      expect(sources.every((tag) => tag in SOURCES)).toBe(true);
    }
  });

  it("the strengths are those of the contract", () => {
    const strengths = Object.fromEntries(FINDING_IDS.map((id) => [id, FINDING_FACTS[id].strength]));
    expect(strengths).toEqual({
      V1: 1, V2: 1, V3: 1, V4: 2, V5: 2, V6: 2, V7: 2, V8: 2, V8b: null, V9: 1, V10: 1,
      O1: 2, O2: 3, O3: 1, O4: 3, O5: 2, O6: 2, O7: 2, X1: null, X2: null, X3: null,
    });
  });

  it("no text of any request shows a raw value, undefined or NaN", () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        for (const id of findFindings(answers)) {
          expect(findingText(id, answers).text).not.toMatch(/_|undefined|null|NaN|object|not known|unknown number/);
        }
      }),
    );
  });
});
