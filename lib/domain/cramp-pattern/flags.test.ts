import { describe, expect, it } from "vitest";
import type { Answers } from "./answers";
import { FLAG_LEVELS, type FlagId, isBlocking, urgencyOfFlags } from "./flag-levels";
import { findFlags, SAFETY_QUESTIONS_SAME_DAY, SAFETY_QUESTIONS_SOON } from "./flags";
import { answersWith, DEFINITE_WALKING_PAIN, NEGATIVE_ANSWERS } from "./testing/negative-answers";

const flagsOf = (changes: Answers): FlagId[] => findFlags(answersWith(changes), false);

describe("safety flags", () => {
  it("there are none when every answer is negative", () => {
    expect(findFlags(NEGATIVE_ANSWERS, false)).toEqual([]);
  });

  it("no answers at all ask for both safety calls", () => {
    expect(findFlags({}, false)).toEqual(["F98", "F99"]);
  });

  it("somebody under 18 is flagged whatever they answer", () => {
    expect(findFlags(NEGATIVE_ANSWERS, true)).toEqual(["F00"]);
  });

  it.each<[string, Answers, FlagId[]]>([
    ["chest pain", { emergencySymptoms: ["chest_pain"] }, ["F01"]],
    ["a leg that cannot move", { limbSymptoms: ["cannot_move"] }, ["F02"]],
    ["a cold and numb leg", { limbSymptoms: ["cold", "numb"] }, ["F02"]],
    ["a cold leg in constant pain", { limbSymptoms: ["constant_pain", "cold"] }, ["F02"]],
    ["a pale leg in constant pain", { limbSymptoms: ["pale_or_blue", "constant_pain"] }, ["F02"]],
    ["a cold and pale leg", { limbSymptoms: ["cold", "pale_or_blue"] }, ["F02"]],
    ["a cold leg, named twice", { limbSymptoms: ["cold", "cold"] }, ["F03"]],
    ["a pale leg", { limbSymptoms: ["pale_or_blue"] }, ["F03"]],
    ["a numb leg", { limbSymptoms: ["numb"] }, ["F03"]],
    ["a numb leg in constant pain", { limbSymptoms: ["numb", "constant_pain"] }, ["F03"]],
    ["constant pain in a leg", { limbSymptoms: ["constant_pain"] }, ["F11"]],
    ["saddle numbness", { spineSymptoms: ["saddle_numbness"] }, ["F04"]],
    ["a vein still bleeding", { veinBleeding: "not_stopped" }, ["F05"]],
    ["a vein that bled", { veinBleeding: "stopped" }, ["F06"]],
    ["spreading redness and fever", { spreadingRedness: "yes", rednessSigns: ["fever"] }, ["F07"]],
    ["spreading redness, no other sign", { spreadingRedness: "yes", rednessSigns: [] }, ["F08"]],
    ["spreading redness, other signs missing", { spreadingRedness: "yes", rednessSigns: null }, ["F08"]],
    ["dark urine", { darkUrine: "yes" }, ["F09"]],
    ["one swollen leg", { newSwelling: "left" }, ["F10"]],
    ["the other swollen leg", { newSwelling: "right" }, ["F10"]],
    ["both legs swollen with a clot risk", { newSwelling: "both", clotRisks: ["cancer"] }, ["F10"]],
    ["both legs swollen with clot risks missing", { newSwelling: "both", clotRisks: null }, ["F10", "F98"]],
    ["both legs swollen with clot risks not sure", { newSwelling: "both", clotRisks: "not_sure" }, ["F10", "F98"]],
    ["both legs swollen with no clot risk", { newSwelling: "both" }, ["F21"]],
    ["calf pain with a clot risk", { constantCalfPain: "both", clotRisks: ["previous_clot"] }, ["F10"]],
    ["calf pain with clot risks missing", { constantCalfPain: "left", clotRisks: "not_sure" }, ["F10", "F98"]],
    ["calf pain with no clot risk", { constantCalfPain: "right" }, ["F11"]],
    ["calf pain and one swollen leg", { constantCalfPain: "right", newSwelling: "left" }, ["F10"]],
    ["calf pain and both legs swollen, no clot risk", { constantCalfPain: "right", newSwelling: "both" }, ["F11", "F21"]],
    ["constant leg pain beside F10", { limbSymptoms: ["constant_pain"], newSwelling: "left" }, ["F10", "F11"]],
    ["constant leg pain and calf pain, once", { limbSymptoms: ["constant_pain"], constantCalfPain: "left" }, ["F11"]],
    ["a hard sore cord", { hardSoreCord: "yes" }, ["F12"]],
    ["an open leg sore", { legSore: "open" }, ["F13"]],
    ["a healed leg sore", { legSore: "healed" }, []],
    ["a foot sore", { footSore: "yes" }, ["F14"]],
    ["definite walking pain", DEFINITE_WALKING_PAIN, ["F15"]],
    ["atypical walking pain", { ...DEFINITE_WALKING_PAIN, walkingPainSites: ["buttock"] }, ["F15"]],
    ["walking pain in the foot", { ...DEFINITE_WALKING_PAIN, walkingPainSites: ["foot"] }, []],
    ["blocked leg arteries", { conditions: ["blocked_leg_arteries"] }, ["F15"]],
    ["weakness or twitching", { weaknessOrTwitching: "yes" }, ["F16"]],
    ["pregnancy", { clotRisks: ["pregnant"] }, ["F17", "F20"]],
    ["soreness over 3 days", { sorenessAfter: "over_3_days" }, ["F18"]],
    ["soreness of 1 to 3 days", { sorenessAfter: "1_to_3_days" }, []],
    ["quinine", { medicines: ["quinine"] }, ["F19"]],
    ["a statin", { medicines: ["statin"] }, ["F20"]],
    ["a loop water pill", { medicines: ["loop_diuretic"] }, ["F20"]],
    ["an unknown water pill", { medicines: ["water_pill_not_sure"] }, ["F20"]],
    ["a known-cause medicine", { medicines: ["naproxen"] }, ["F20"]],
    ["estrogen among the clot risks", { clotRisks: ["estrogen"] }, ["F20"]],
    ["a known-cause condition", { conditions: ["cirrhosis"] }, ["F20"]],
    ["another medicine or condition", { medicines: ["other"], conditions: ["heart_disease_or_stroke"] }, []],
    ["a clot risk alone", { clotRisks: ["cancer", "postpartum_6_weeks"] }, []],
    ["a weakness answered not sure", { weaknessOrTwitching: "not_sure" }, []],
  ])("%s", (_title, changes, flags) => {
    expect(flagsOf(changes)).toEqual(flags);
  });

  it.each(SAFETY_QUESTIONS_SAME_DAY)("a missing %s needs a safety call the same day", (question) => {
    expect(flagsOf({ [question]: null })).toEqual(["F99"]);
    expect(flagsOf({ [question]: "not_sure" })).toEqual(["F99"]);
  });

  it.each(SAFETY_QUESTIONS_SOON)("a missing %s needs a safety call soon", (question) => {
    expect(flagsOf({ [question]: null })).toEqual(["F98"]);
    expect(flagsOf({ [question]: "not_sure" })).toEqual(["F98"]);
  });

  it("the levels are those of the contract", () => {
    const at = (level: string) => Object.entries(FLAG_LEVELS).flatMap(([id, own]) => (own === level ? [id] : []));
    expect(at("EMERGENCY")).toEqual(["F01", "F02", "F04", "F05", "F07", "F09"]);
    expect(at("SAME_DAY")).toEqual(["F00", "F03", "F06", "F08", "F10", "F12", "F14", "F99"]);
    expect(at("ROUTINE")).toEqual(["F20"]);
    expect(at("SOON")).toEqual(["F11", "F13", "F15", "F16", "F17", "F18", "F19", "F21", "F98"]);
  });

  it("the urgency is the highest level, and ROUTINE without flags", () => {
    expect(urgencyOfFlags([])).toBe("ROUTINE");
    expect(urgencyOfFlags(["F20"])).toBe("ROUTINE");
    expect(urgencyOfFlags(["F20", "F13"])).toBe("SOON");
    expect(urgencyOfFlags(["F13", "F12", "F20"])).toBe("SAME_DAY");
    expect(urgencyOfFlags(["F98", "F12", "F01"])).toBe("EMERGENCY");
  });

  it("only EMERGENCY and SAME_DAY flags block routine booking", () => {
    expect(isBlocking("F01")).toBe(true);
    expect(isBlocking("F12")).toBe(true);
    expect(isBlocking("F13")).toBe(false);
    expect(isBlocking("F20")).toBe(false);
  });
});
