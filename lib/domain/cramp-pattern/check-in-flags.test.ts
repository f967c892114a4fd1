import { describe, expect, it } from "vitest";
import type { Answers } from "./answers";
import { findCheckInFlags } from "./check-in-flags";

const CLEAR: Answers = {
  emergencySymptoms: [],
  limbSymptoms: [],
  newSwelling: "no",
  constantCalfPain: "no",
  hardSoreCord: "no",
  spreadingRedness: "no",
  veinBleeding: "no",
};

describe("the safety flags of a check-in", () => {
  it("do not count what a check-in never asks as missing", () => {
    expect(findCheckInFlags(CLEAR)).toEqual([]);
  });

  it("are raised by the rules of the request", () => {
    expect(findCheckInFlags({ ...CLEAR, emergencySymptoms: ["passing_out"] })).toEqual(["F01"]);
    expect(findCheckInFlags({ ...CLEAR, spreadingRedness: "yes", rednessSigns: ["chills"] })).toEqual(["F07"]);
    expect(findCheckInFlags({ ...CLEAR, hardSoreCord: "yes" })).toEqual(["F12"]);
  });

  it("take calf pain as a possible clot while the clot risks are unknown, and as a call when there are none", () => {
    expect(findCheckInFlags({ ...CLEAR, constantCalfPain: "left" })).toEqual(["F10"]);
    expect(findCheckInFlags({ ...CLEAR, constantCalfPain: "left", clotRisks: [] })).toEqual(["F11"]);
  });

  it("ask for a safety call when an asked question is missing", () => {
    expect(findCheckInFlags({ ...CLEAR, veinBleeding: "not_sure" })).toEqual(["F99"]);
    expect(findCheckInFlags({ ...CLEAR, newSwelling: null })).toEqual(["F98"]);
    expect(findCheckInFlags({})).toEqual(["F98", "F99"]);
  });
});
