import { describe, expect, it } from "vitest";
import { clotForFlag, lateComplicationsOf, lateComplicationWords, needsClinicianToday } from "./late-complications";
import { clotAfterTreatment, isClotRecorded, placesOfThrombusFlag, thrombusFlagText } from "./thrombus-flag";
import { LATE_COMPLICATIONS } from "./treatment";
import { noteWithoutFinding, clotReason, urgencyNote } from "./urgency";

const LEFT_GSV = { leg: "left", vein: "gsv", daysAfter: 7 } as const;

describe("a later complication", () => {
  it("asks for a clinician on the same day when it is a clot or an EHIT of class II, III or IV, and else not", () => {
    expect(([1, 2, 3, 4] as const).map((ehitClass) => needsClinicianToday({ kind: "ehit", ehitClass }))).toEqual([false, true, true, true]);
    expect(LATE_COMPLICATIONS.filter((kind) => kind !== "ehit" && needsClinicianToday({ kind, ehitClass: null }))).toEqual(["clot"]);
  });

  it("says the class of an EHIT in words", () => {
    expect(lateComplicationWords({ kind: "ehit", ehitClass: 2 })).toBe("Clot at the junction after heat treatment (EHIT), class II: into the deep vein, less than half of its width");
    expect(lateComplicationWords({ kind: "bruising", ehitClass: null })).toBe("Bruising");
  });

  it("is an EHIT after heat alone", () => {
    expect(lateComplicationsOf("rfa")).toContain("ehit");
    expect(lateComplicationsOf("cac")).not.toContain("ehit");
  });
});

describe("the flag of a clot after a treatment", () => {
  const ehit = clotForFlag({ kind: "ehit", ehitClass: 2 }, LEFT_GSV);

  it("says what was found, where, and how long after", () => {
    expect(thrombusFlagText([ehit])).toBe("Clot recorded. After treatment: EHIT class II, left great saphenous, found 7 days after");
    expect(clotForFlag({ kind: "clot", ehitClass: null }, { ...LEFT_GSV, daysAfter: 0 })).toBe(clotAfterTreatment("clot, left great saphenous, on the day of the treatment"));
    expect(clotForFlag({ kind: "clot", ehitClass: null }, { ...LEFT_GSV, daysAfter: 1 })).toContain("found 1 day after");
  });

  it("stands beside what a worksheet saw, and both are read back", () => {
    for (const places of [[ehit], ["Left leg, Popliteal", ehit], ["Left leg, Popliteal"]]) expect(placesOfThrombusFlag(thrombusFlagText(places))).toEqual(places);
    expect(isClotRecorded(thrombusFlagText([ehit]))).toBe(true);
    expect(isClotRecorded(thrombusFlagText(["Left leg, Popliteal", ehit]))).toBe(false);
  });

  it("is not told by its note to a person who may not see what was found", () => {
    expect(noteWithoutFinding(urgencyNote("SAME_DAY", clotReason([ehit])))).toBe("Urgency set to SAME-DAY: the treatment record asks for a clinician today.");
  });
});
