import { describe, expect, it } from "vitest";
import { readLeg, type LegReading } from "./leg-reading";
import { disagreements, disagreementWords, legsNotOrdered, legsToConclude, signingRefusals, type Conclusions } from "./report-agreement";
import { LEGS, REFLUX_CONCLUSIONS, type RefluxConclusion } from "./reflux";
import { seenSegment, wholeLeg } from "./testing/findings";

const reading = (computed: RefluxConclusion): LegReading =>
  readLeg("right", computed === "indeterminate" ? [] : computed === "no" ? wholeLeg() : wholeLeg("right", seenSegment("SFJ", { refluxMs: 900 })));
const rightIs = (right: RefluxConclusion | null): Conclusions => ({ right, left: null });

describe("a conclusion beside the numbers", () => {
  for (const computed of REFLUX_CONCLUSIONS) {
    it.each(REFLUX_CONCLUSIONS)(`differs from ${computed} exactly when it is another word: %s`, (concluded) => {
      expect(reading(computed).computed).toBe(computed);
      const expected = concluded === computed ? [] : [{ leg: "right", concluded, computed }];
      expect(disagreements(rightIs(concluded), [reading(computed)])).toEqual(expected);
    });
  }

  it("needs a reason for a no over open numbers", () => {
    const said = { conclusions: rightIs("no"), disagreementReason: null };
    expect(signingRefusals(said, "right", [reading("indeterminate")])).toEqual([
      { field: "disagreementReason", message: "Right leg: No reflux, but the numbers say Indeterminate. Write why." },
    ]);
    expect(signingRefusals({ ...said, disagreementReason: "The ankle was bandaged." }, "right", [reading("indeterminate")])).toEqual([]);
  });

  it("is put in words with the leg first", () => {
    expect(disagreementWords({ leg: "left", concluded: "yes", computed: "no" })).toBe("Left leg: Reflux, but the numbers say No reflux.");
  });
});

describe("the legs of an order", () => {
  it("each need a conclusion, and no other leg gets one", () => {
    const none: Conclusions = { right: null, left: null };
    const both: Conclusions = { right: "no", left: "no" };
    expect(legsToConclude(none, "both")).toEqual([...LEGS]);
    expect(legsToConclude(none, "left")).toEqual(["left"]);
    expect(legsToConclude(both, "both")).toEqual([]);
    expect(legsNotOrdered(both, "left")).toEqual(["right"]);
    expect(legsNotOrdered(both, "both")).toEqual([]);
    expect(signingRefusals({ conclusions: { right: null, left: "no" }, disagreementReason: null }, "right", [reading("no")]).map(({ field }) => field)).toEqual(["refluxRight", "refluxLeft"]);
  });
});
