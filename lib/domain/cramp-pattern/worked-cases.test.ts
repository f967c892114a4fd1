import { describe, expect, it } from "vitest";
import type { Answers } from "./answers";
import type { Category } from "./category";
import { evaluateAnswers } from "./evaluate";
import type { FlagId } from "./flag-levels";
import { answersWith, DEFINITE_WALKING_PAIN, lastTen, RESTLESS_LEGS } from "./testing/negative-answers";
import type { Urgency } from "./urgency";
import type { VeinSigns } from "./vein-signs";

type Case = {
  number: number;
  answers: Answers;
  category: Category;
  veinSigns: VeinSigns;
  urgency: Urgency;
  flags: FlagId[];
};

const bulging = { visibleVeins: { left: "bulging", right: "none" } } as const;

const CASES: Case[] = [
  {
    number: 1,
    answers: answersWith({
      ...bulging,
      lastTenCramps: lastTen(8, 1, 1, 0),
      cramps14d: 8,
      nightsWoken14d: 6,
      eveningSwelling: { left: "ankle", right: "no" },
      eveningSwellingOver2Weeks: "yes",
    }),
    category: "VENOUS",
    veinSigns: "yes",
    urgency: "ROUTINE",
    flags: [],
  },
  {
    number: 2,
    answers: answersWith({ lastTenCramps: lastTen(9, 0, 1, 0), cramps14d: 6, nightsWoken14d: 4 }),
    category: "VENOUS",
    veinSigns: "no",
    urgency: "ROUTINE",
    flags: [],
  },
  {
    number: 3,
    answers: answersWith({
      lastTenCramps: lastTen(8, 1, 1, 0),
      cramps14d: 5,
      nightsWoken14d: 3,
      medicines: ["thiazide"],
    }),
    category: "MIXED",
    veinSigns: "no",
    urgency: "ROUTINE",
    flags: ["F20"],
  },
  {
    number: 4,
    answers: answersWith({
      ...DEFINITE_WALKING_PAIN,
      lastTenCramps: lastTen(1, 0, 1, 8),
      cramps14d: 14,
      nightsWoken14d: 1,
    }),
    category: "OTHER",
    veinSigns: "no",
    urgency: "SOON",
    flags: ["F15"],
  },
  {
    number: 5,
    answers: answersWith({
      ...DEFINITE_WALKING_PAIN,
      ...bulging,
      lastTenCramps: lastTen(5, 1, 0, 4),
      cramps14d: 9,
      nightsWoken14d: 4,
    }),
    category: "MIXED",
    veinSigns: "yes",
    urgency: "SOON",
    flags: ["F15"],
  },
  {
    number: 6,
    answers: answersWith({
      ...RESTLESS_LEGS,
      lastTenCramps: lastTen(2, 8, 0, 0),
      cramps14d: 6,
      nightsWoken14d: 2,
    }),
    category: "MIXED",
    veinSigns: "no",
    urgency: "ROUTINE",
    flags: [],
  },
  {
    number: 7,
    answers: answersWith({
      lastTenCramps: lastTen(7, 0, 3, 0),
      cramps14d: 4,
      nightsWoken14d: 3,
      newSwelling: "right",
      constantCalfPain: "right",
      clotRisks: ["surgery_12_weeks"],
    }),
    category: "VENOUS",
    veinSigns: "no",
    urgency: "SAME_DAY",
    flags: ["F10"],
  },
  {
    number: 8,
    answers: {
      emergencySymptoms: ["chest_pain", "trouble_breathing"],
      limbSymptoms: [],
      spineSymptoms: [],
      veinBleeding: "no",
      spreadingRedness: "no",
      darkUrine: "no",
      newSwelling: "left",
      constantCalfPain: "no",
      hardSoreCord: "no",
      footSore: "no",
      clotRisks: [],
      knownReflux: "no",
      conditions: [],
      medicines: [],
    },
    category: "INSUFFICIENT",
    veinSigns: "unknown",
    urgency: "EMERGENCY",
    flags: ["F01", "F10"],
  },
  {
    number: 9,
    answers: answersWith({
      lastTenCramps: lastTen(0, 1, 9, 0),
      cramps14d: 3,
      nightsWoken14d: 0,
      limbSymptoms: ["cold", "pale_or_blue", "numb", "constant_pain"],
    }),
    category: "OTHER",
    veinSigns: "no",
    urgency: "EMERGENCY",
    flags: ["F02"],
  },
  {
    number: 10,
    answers: answersWith({
      ...bulging,
      lastTenCramps: lastTen(8, 1, 1, 0),
      cramps14d: 2,
      nightsWoken14d: 1,
      skinChange: { left: "yes", right: "no" },
      legSore: "open",
      legSoreWeeks: 5,
    }),
    category: "VENOUS",
    veinSigns: "yes",
    urgency: "SOON",
    flags: ["F13"],
  },
  {
    number: 11,
    answers: answersWith({
      lastTenCramps: lastTen(9, 1, 0, 0),
      cramps14d: 10,
      nightsWoken14d: 8,
      clotRisks: ["pregnant"],
    }),
    category: "MIXED",
    veinSigns: "no",
    urgency: "SOON",
    flags: ["F17", "F20"],
  },
  {
    number: 12,
    answers: answersWith({
      lastTenCramps: "not_sure",
      usualCrampTime: "not_sure",
      cramps14d: "not_sure",
      nightsWoken14d: 2,
    }),
    category: "INSUFFICIENT",
    veinSigns: "no",
    urgency: "ROUTINE",
    flags: [],
  },
  {
    number: 13,
    answers: answersWith({
      lastTenCramps: lastTen(9, 0, 1, 0),
      cramps14d: 6,
      nightsWoken14d: 5,
      visibleVeins: null,
      medicines: ["thiazide"],
    }),
    category: "MIXED",
    veinSigns: "unknown",
    urgency: "ROUTINE",
    flags: ["F20"],
  },
  {
    number: 14,
    answers: answersWith({
      ...bulging,
      lastTenCramps: lastTen(3, 5, 2, 0),
      cramps14d: 4,
      nightsWoken14d: 1,
      hardSoreCord: "yes",
    }),
    category: "VENOUS",
    veinSigns: "yes",
    urgency: "SAME_DAY",
    flags: ["F12"],
  },
  {
    number: 15,
    answers: answersWith({ ...bulging, lastTenCramps: lastTen(0, 2, 8, 0), cramps14d: 10, nightsWoken14d: 0 }),
    category: "MIXED",
    veinSigns: "yes",
    urgency: "ROUTINE",
    flags: [],
  },
];

const evaluate = (answers: Answers) => evaluateAnswers({ answers, bornOn: "1970-06-01", receivedOn: "2026-11-22" });

function caseResult(number: number) {
  const found = CASES.find((worked) => worked.number === number);
  return evaluate(found?.answers ?? {});
}

describe("the worked cases of the intake contract", () => {
  it.each(CASES)("case $number is $category with signs $veinSigns and urgency $urgency", (worked) => {
    const { category, veinSigns, urgency, flags } = evaluate(worked.answers);
    expect({ category, veinSigns, urgency, flags }).toEqual({
      category: worked.category,
      veinSigns: worked.veinSigns,
      urgency: worked.urgency,
      flags: worked.flags,
    });
  });

  it("case 7 opens a Wells worksheet with one history point, −1 to 6", () => {
    expect(caseResult(7).wells).toEqual({ historyPoints: 1, min: -1, max: 6 });
  });

  it("case 12 names the timing and the cramp count as missing and offers no change", () => {
    expect(caseResult(12).missing).toEqual(["timing", "cramps14d"]);
    expect(caseResult(12).couldChange).toEqual([]);
  });

  it("case 13 could become VENOUS if the veins bulge, and nothing else could change it", () => {
    expect(caseResult(13).missing).toEqual(["visibleVeins"]);
    expect(caseResult(13).couldChange).toEqual([
      { question: "visibleVeins", if: "bulging", wouldBecome: "VENOUS" },
    ]);
  });

  it("case 1 carries exactly the findings its answers state", () => {
    expect(caseResult(1)).toEqual({
      rulesVersion: "cramp-rules-1",
      category: "VENOUS",
      veinSigns: "yes",
      timing: "NIGHT",
      claudication: "negative",
      findings: ["V1", "V2", "V3", "V4", "V5"],
      missing: [],
      couldChange: [],
      conflicts: [],
      flags: [],
      urgency: "ROUTINE",
      wells: { historyPoints: 0, min: -2, max: 5 },
    });
  });
});
