import { describe, expect, it } from "vitest";
import { codesFor, indicationWords, OFFERED_INDICATIONS, readIndication, sideRefusal } from "./indications";
import { INDICATIONS, LEGS_CHOICES, type Indication, type LegsChoice } from "./ultrasound";

const CODES: [Indication, Record<LegsChoice, string[]>][] = [
  ["I83.81", { right: ["I83.811"], left: ["I83.812"], both: ["I83.813"] }],
  ["I83.9", { right: ["I83.91"], left: ["I83.92"], both: ["I83.93"] }],
  ["I83.89", { right: ["I83.891"], left: ["I83.892"], both: ["I83.893"] }],
  ["M79.66", { right: ["M79.661"], left: ["M79.662"], both: ["M79.661", "M79.662"] }],
  ["I80.0", { right: ["I80.01"], left: ["I80.02"], both: ["I80.03"] }],
  ["I82.4", { right: ["I82.401"], left: ["I82.402"], both: ["I82.403"] }],
];
const SIDELESS = ["R25.2", "G47.62", "I87.2", "R60.0", "Z09", "I80.9"] as const;

describe("the indication of an ultrasound", () => {
  it.each(CODES)("%s takes its side from the legs of the order", (indication, codes) => {
    for (const legs of LEGS_CHOICES) expect(codesFor(indication, legs)).toEqual(codes[legs]);
  });

  it("without a side is one code for every leg", () => {
    for (const indication of SIDELESS) for (const legs of LEGS_CHOICES) expect(codesFor(indication, legs)).toEqual([indication]);
  });

  it("is sided or without a side, each of the list, so that no family is left out here", () => {
    expect([...CODES.map(([indication]) => indication), ...SIDELESS].sort()).toEqual([...INDICATIONS].sort());
  });

  it("is read back from each complete code with the legs it names", () => {
    for (const [indication, codes] of CODES) {
      for (const legs of LEGS_CHOICES) if (codes[legs].length === 1) expect(readIndication(codes[legs][0] ?? "")).toEqual({ indication, legs });
    }
  });

  it("is nothing but a code of the list", () => {
    for (const code of ["", "I83.819", "I83.814", "I82.409", "X99", "M79.66-"]) expect(readIndication(code)).toBeNull();
    expect(readIndication(" i83.812 ")).toEqual({ indication: "I83.81", legs: "left" });
  });

  it("of another side than the order's is refused, naming code and legs", () => {
    expect(sideRefusal("I83.811", "left")).toBe("I83.811 is the code for the right leg; this order is for the left leg. Choose the indication again.");
    expect(sideRefusal("I83.813", "right")).toContain("two legs");
    expect(sideRefusal("M79.661", "both")).toContain("right leg");
    for (const [, codes] of CODES) for (const legs of LEGS_CHOICES) if (codes[legs].length === 1) expect(sideRefusal(codes[legs][0] ?? "", legs)).toBeNull();
    for (const code of [...SIDELESS, "I83.81"]) for (const legs of LEGS_CHOICES) expect(sideRefusal(code, legs)).toBeNull();
  });

  it("shows its code, open at the end while no leg is chosen", () => {
    expect(indicationWords("I83.81", "left")).toBe("Varicose veins with pain, I83.812");
    expect(indicationWords("M79.66", "both")).toBe("Pain in the lower leg, M79.661 and M79.662");
    expect(indicationWords("I82.4", null)).toBe("Acute deep vein thrombosis, already found, I82.40-");
    expect(indicationWords("G47.62", null)).toBe("Sleep-related leg cramps, G47.62");
  });

  it("of new orders always names the leg where a code does", () => {
    expect(OFFERED_INDICATIONS).not.toContain("I80.9");
    expect(OFFERED_INDICATIONS).toContain("I80.0");
  });
});
