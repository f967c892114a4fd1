import { describe, expect, it } from "vitest";
import { CEAP_AETIOLOGIES, CEAP_AETIOLOGY_WORDS, CEAP_ANATOMIES, CEAP_ANATOMY_WORDS, CEAP_CLASS_WORDS, CEAP_CLASSES, CEAP_PATHOPHYSIOLOGIES, CEAP_PATHOPHYSIOLOGY_WORDS, ceapCode, ceapWords, isCoherentAnatomy, type Ceap } from "./ceap";

const LEG: Ceap = { clinical: "C2", isSymptomatic: true, aetiology: "Ep", anatomy: ["Ap", "As"], pathophysiology: "Pr" };

describe("the CEAP of a leg", () => {
  it("is written with its letters in the order of the classification, whatever order they were ticked in", () => {
    expect(ceapCode(LEG)).toBe("C2 S, Ep, As Ap, Pr");
    expect(ceapCode({ ...LEG, anatomy: ["As", "Ap"] })).toBe(ceapCode(LEG));
  });

  it("has a word beside every letter, and says which part was not classified", () => {
    expect(ceapWords(LEG)).toBe("C2 varicose veins, S with symptoms; Ep primary; As superficial, Ap perforator; Pr reflux");
    expect(ceapWords({ clinical: "C0", isSymptomatic: false, aetiology: null, anatomy: [], pathophysiology: null })).toBe("C0 no visible sign, A without symptoms; E not classified; A not classified; P not classified");
    const words = [CEAP_CLASSES.map((one) => CEAP_CLASS_WORDS[one]), CEAP_AETIOLOGIES.map((one) => CEAP_AETIOLOGY_WORDS[one]), CEAP_ANATOMIES.map((one) => CEAP_ANATOMY_WORDS[one]), CEAP_PATHOPHYSIOLOGIES.map((one) => CEAP_PATHOPHYSIOLOGY_WORDS[one])];
    for (const list of words) expect(new Set(list).size).toBe(list.length);
  });

  it("names no vein beside “no vein found”", () => {
    expect([isCoherentAnatomy([]), isCoherentAnatomy(["An"]), isCoherentAnatomy(["As", "Ad"]), isCoherentAnatomy(["As", "An"])]).toEqual([true, true, true, false]);
  });
});
