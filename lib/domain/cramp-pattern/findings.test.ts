import { describe, expect, it } from "vitest";
import type { Answers } from "./answers";
import { MULTI_CHOICES } from "./choices";
import { FINDING_IDS, findFindings, type FindingId } from "./findings";
import { answersWith, DEFINITE_WALKING_PAIN, lastTen, NEGATIVE_ANSWERS, RESTLESS_LEGS } from "./testing/negative-answers";

const ON_OFF: [FindingId, on: Answers, off: Answers][] = [
  ["V1", { lastTenCramps: lastTen(7, 0, 3, 0) }, { lastTenCramps: lastTen(6, 0, 4, 0) }],
  ["V2", { nightsWoken14d: 2 }, { nightsWoken14d: 1 }],
  ["V2", { nightsWoken14d: 14 }, { nightsWoken14d: "not_sure" }],
  ["V3", { cramps14d: 4 }, { cramps14d: 3 }],
  ["V3", { cramps14d: 99 }, { cramps14d: "not_sure" }],
  ["V4", { visibleVeins: { right: "bulging" } }, { visibleVeins: { left: "spider", right: "spider" } }],
  [
    "V5",
    { eveningSwelling: { left: "ankle" }, eveningSwellingOver2Weeks: "yes" },
    { eveningSwelling: { left: "ankle" }, eveningSwellingOver2Weeks: "not_sure" },
  ],
  [
    "V5",
    { eveningSwelling: { left: "no", right: "above_knee" }, eveningSwellingOver2Weeks: "yes" },
    { eveningSwelling: { left: "no", right: "not_sure" }, eveningSwellingOver2Weeks: "yes" },
  ],
  ["V6", { skinChange: { left: "no", right: "yes" } }, { skinChange: { left: "no", right: "not_sure" } }],
  ["V6", { legSore: "healed" }, { legSore: "never" }],
  ["V6", { legSore: "open" }, { legSore: "not_sure" }],
  [
    "V7",
    { legSymptoms: { heavy: 4 }, worseAfterStanding: "yes" },
    { legSymptoms: { heavy: 3, achy: 3, swollen: 10 }, worseAfterStanding: "yes" },
  ],
  [
    "V7",
    { legSymptoms: { achy: 4, heavy: null }, betterLegUp: "yes" },
    { legSymptoms: { achy: 10 }, betterLegUp: "not_sure", worseAfterStanding: "no" },
  ],
  ["V8", { knownReflux: "yes" }, { knownReflux: "not_sure" }],
  ["V8b", { familyVeins: "yes" }, { familyVeins: "not_sure" }],
  ["V9", { standingHours: "5_to_8" }, { standingHours: "2_to_4" }],
  ["V9", { standingHours: "over_8" }, { standingHours: null }],
  ["V10", { crampRelief: ["leg_up"] }, { crampRelief: ["stretch", "medicine"] }],
  ["V10", { crampRelief: ["rub", "compression"] }, { crampRelief: [] }],
  ["O1", { lastTenCramps: lastTen(6, 0, 0, 4) }, { lastTenCramps: lastTen(6, 0, 1, 3) }],
  ["O1", { lastTenCramps: lastTen(0, 0, 0, 4) }, { lastTenCramps: lastTen(9, 9, 9, 3) }],
  [
    "O1",
    { lastTenCramps: "not_sure", usualCrampTime: "walking" },
    { lastTenCramps: lastTen(9, 0, 1, 0), usualCrampTime: "walking" },
  ],
  ["O2", DEFINITE_WALKING_PAIN, { ...DEFINITE_WALKING_PAIN, walkingPainSites: ["foot"] }],
  ["O2", { ...DEFINITE_WALKING_PAIN, walkingPainSites: ["thigh"] }, { walkingPain: "not_sure" }],
  ["O3", { lastTenCramps: lastTen(3, 0, 7, 0) }, { lastTenCramps: lastTen(4, 0, 6, 0) }],
  ["O4", RESTLESS_LEGS, { ...RESTLESS_LEGS, legUrgeAtNight: "not_sure" }],
  ["O5", { painFromBack: "yes" }, { painFromBack: "not_sure" }],
  [
    "O5",
    { walkingPain: "yes", walkingPainEasesSitting: "yes" },
    { walkingPain: "yes", walkingPainEasesSitting: "no" },
  ],
  ["O6", { clotRisks: ["estrogen"] }, { clotRisks: ["cancer", "postpartum_6_weeks"] }],
  ["O7", { clotRisks: ["pregnant"] }, { clotRisks: "not_sure" }],
  ["X1", { crampMinutes: "11_to_30" }, { crampMinutes: "6_to_10" }],
  ["X1", { crampMinutes: "over_30" }, { crampMinutes: "not_sure" }],
  ["X2", { muscleHardens: "no" }, { muscleHardens: "not_sure" }],
  ["X3", { crampSites: ["shin", "thigh_back"] }, { crampSites: ["shin", "foot"] }],
  ["X3", { crampSites: ["other"] }, { crampSites: [] }],
];

describe("findings", () => {
  it("there are none in answers that are all negative, nor in no answers at all", () => {
    expect(findFindings(NEGATIVE_ANSWERS)).toEqual([]);
    expect(findFindings({})).toEqual([]);
  });

  it.each(ON_OFF)("%s is found in %o and not in %o", (id, on, off) => {
    expect(findFindings(answersWith(on))).toContain(id);
    expect(findFindings(answersWith(off))).not.toContain(id);
  });

  it("every finding has a case here that turns it on and off", () => {
    expect(new Set(ON_OFF.map(([id]) => id))).toEqual(new Set(FINDING_IDS));
  });

  it("exactly eight medicines are a known cause", () => {
    const found = MULTI_CHOICES.medicines.filter((medicine) =>
      findFindings(answersWith({ medicines: [medicine] })).includes("O6"),
    );
    expect(found.sort()).toEqual([
      "estrogen",
      "iv_iron",
      "laba_inhaler",
      "naproxen",
      "potassium_sparing",
      "raloxifene",
      "teriparatide",
      "thiazide",
    ]);
  });

  it("exactly eight conditions are a known cause", () => {
    const found = MULTI_CHOICES.conditions.filter((condition) =>
      findFindings(answersWith({ conditions: [condition] })).includes("O7"),
    );
    expect(found.sort()).toEqual([
      "cirrhosis",
      "diabetic_nerve_damage",
      "dialysis_or_kidney_failure",
      "low_minerals",
      "nerve_or_muscle_disease",
      "spinal_stenosis",
      "thyroid",
      "vomiting_or_diarrhea",
    ]);
  });
});
