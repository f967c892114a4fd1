import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "./answers";
import { FLAG_LEVELS, type FlagId } from "./flag-levels";
import { findFlags } from "./flags";
import { flagText } from "./flag-texts";
import { arbitraryAnswers } from "./testing/arbitrary-answers";
import { answersWith, DEFINITE_WALKING_PAIN } from "./testing/negative-answers";

const FLAG_IDS = Object.keys(FLAG_LEVELS) as FlagId[];

describe("the words of a flag", () => {
  it.each<[FlagId, Answers, string]>([
    ["F01", { emergencySymptoms: ["chest_pain", "trouble_breathing"] }, "Patient ticked chest pain, trouble breathing"],
    ["F02", { limbSymptoms: ["cold", "pale_or_blue"], limbSymptomsSide: "left" }, "Patient ticked leg cold, pale or blue, left"],
    ["F07", { rednessSigns: ["fever"] }, "Patient ticked a growing hot, red, sore area, with fever"],
    ["F10", { newSwelling: "right", newSwellingExtent: "whole_leg", constantCalfPain: "right", clotRisks: ["surgery_12_weeks"] },
      "Patient ticked new swelling, right leg, up to whole leg; calf pain all day, right; surgery in the last 12 weeks"],
    ["F10", { newSwelling: "both" }, "Patient ticked new swelling, both legs; clot risks not answered"],
    ["F11", { constantCalfPain: "both" }, "Patient ticked calf pain all day, both legs"],
    ["F11", { limbSymptoms: ["constant_pain"], limbSymptomsSide: "right" }, "Patient ticked constant pain in a leg, right"],
    ["F13", { legSoreWeeks: 5 }, "Patient ticked an open sore on the lower leg, for 5 weeks"],
    ["F15", { ...DEFINITE_WALKING_PAIN, conditions: ["blocked_leg_arteries"] },
      "Patient ticked leg pain when walking (calf), gone within 10 minutes of standing still; blocked leg arteries"],
    ["F20", { medicines: ["statin", "other"], conditions: ["cirrhosis"], clotRisks: ["cancer", "pregnant"] },
      "Patient ticked statin, cirrhosis, pregnant"],
    ["F98", answersWith({ darkUrine: "not_sure" }), "Patient left open: dark urine"],
  ])("%s repeats the patient's own answer %o", (id, answers, patientSaid) => {
    expect(flagText(id, answers).patientSaid).toBe(patientSaid);
  });

  it("medicine and condition each bring their own policy", () => {
    const policy = (answers: Answers) => flagText("F20", answers).policy;
    expect(policy({ medicines: ["statin"] })).toBe('Medicine: "Ask your prescriber; do not stop."');
    expect(policy({ conditions: ["thyroid"], medicines: ["other"] })).toBe("Condition: tell primary care.");
    expect(policy({ medicines: ["naproxen"], clotRisks: ["pregnant"] })).toBe(
      'Medicine: "Ask your prescriber; do not stop." Condition: tell primary care.',
    );
  });

  it("a sore of two weeks or more, missing redness signs and a statin are noted", () => {
    expect(flagText("F13", { legSoreWeeks: 1 }).note).toBeNull();
    expect(flagText("F13", { legSoreWeeks: 2 }).note).toBe("Open for 2 weeks: 2 weeks or more.");
    expect(flagText("F08", { rednessSigns: [] }).note).toBeNull();
    expect(flagText("F08", {}).note).toBe("Fever, chills and skin color were not answered: ask.");
    expect(flagText("F09", { medicines: ["statin"] }).note).toBe("Takes a statin.");
    expect(flagText("F09", {}).note).toBeNull();
  });

  it("a coordinator's task names no symptom, medicine or condition", () => {
    for (const id of FLAG_IDS) {
      expect(flagText(id, {}).contactTask).not.toMatch(/clot|wells|bleed|pain|leg|vein|pregnan|medicine|sore|swell|scan/i);
    }
  });

  it("no flag promises a risk or a diagnosis in the patient's words", () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        for (const id of findFlags(answers, true)) {
          const { patientSaid, policy } = flagText(id, answers);
          expect(patientSaid).toMatch(/^Patient (ticked \S|left open: \S|gave )/);
          expect(`${patientSaid} ${policy}`).not.toMatch(/_|undefined|null|NaN|likely|embolism|thrombosis/);
          expect(policy).not.toBe("");
        }
      }),
    );
  });
});
