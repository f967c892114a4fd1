import { describe, expect, it } from "vitest";
import { NO_DETAILS } from "@/lib/domain/procedure-details";
import { RVCSS_ITEMS } from "@/lib/domain/rvcss";
import { ScoreRvcssInput } from "./rvcss";
import { AddComplicationInput, RecordTreatmentInput } from "./treatments";

const ID = "0193a1c2-0000-7000-8000-000000000001";
const RFA = { treatmentId: ID, version: 1, leg: "left", vein: "gsv", modality: "rfa", treatedOn: "2026-11-03", operatorId: ID, complications: [] };
const fieldsOf = (result: { success: boolean; error?: { issues: { path: PropertyKey[]; message: string }[] } }) => result.error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [];

describe("the details of a recorded treatment", () => {
  it("may all be missing, or any of them", () => {
    expect(RecordTreatmentInput.parse(RFA).details).toBeUndefined();
    expect(RecordTreatmentInput.parse({ ...RFA, details: { segmentLengthCm: 38 } }).details).toEqual({ ...NO_DETAILS, segmentLengthCm: 38 });
  });

  it("are refused at their field, with the range", () => {
    expect(fieldsOf(RecordTreatmentInput.safeParse({ ...RFA, details: { segmentLengthCm: 380 } }))).toEqual([["details.segmentLengthCm", "Write 1 to 150 cm, or leave it empty."]]);
    expect(fieldsOf(RecordTreatmentInput.safeParse({ ...RFA, details: { energyJ: Number.NaN } }))).toEqual([["details.energyJ", "Write a number, for example 38."]]);
  });

  it("are refused where they belong to another procedure", () => {
    expect(fieldsOf(RecordTreatmentInput.safeParse({ ...RFA, details: { volumeMl: 4 } }))).toEqual([["details.volumeMl", "This does not belong to the chosen procedure. Leave it empty."]]);
  });
});

describe("a later complication", () => {
  const found = { treatmentId: ID, kind: "ehit", ehitClass: 2, foundOn: "2026-11-10" };

  it("has a class where it is an EHIT, and only there", () => {
    expect(AddComplicationInput.safeParse(found).success).toBe(true);
    expect(fieldsOf(AddComplicationInput.safeParse({ ...found, ehitClass: null }))).toEqual([["ehitClass", "Choose the class."]]);
    expect(fieldsOf(AddComplicationInput.safeParse({ ...found, kind: "numbness" }))).toEqual([["ehitClass", "Only an EHIT has a class."]]);
    expect(AddComplicationInput.safeParse({ ...found, ehitClass: 5 }).success).toBe(false);
  });
});

describe("a severity score", () => {
  const items = Object.fromEntries(RVCSS_ITEMS.map((item) => [item, 0]));
  const input = { requestId: ID, leg: "left", scoredOn: "2026-11-03", items };

  it("needs all ten items, each 0 to 3", () => {
    expect(ScoreRvcssInput.safeParse(input).success).toBe(true);
    for (const item of RVCSS_ITEMS) {
      expect(fieldsOf(ScoreRvcssInput.safeParse({ ...input, items: { ...items, [item]: undefined } }))).toEqual([[`items.${item}`, "Choose 0, 1, 2 or 3."]]);
      expect(ScoreRvcssInput.safeParse({ ...input, items: { ...items, [item]: 4 } }).success).toBe(false);
    }
  });

  it("is refused where age or size of an ulcer contradicts their number", () => {
    expect(fieldsOf(ScoreRvcssInput.safeParse({ ...input, items: { ...items, ulcerCount: 1, ulcerSize: 2 } }))).toEqual([["items.ulcerDuration", "There is an open ulcer: choose 1, 2 or 3."]]);
    expect(fieldsOf(ScoreRvcssInput.safeParse({ ...input, items: { ...items, ulcerSize: 2 } }))).toEqual([["items.ulcerSize", "There is no open ulcer: this is 0."]]);
  });
});
