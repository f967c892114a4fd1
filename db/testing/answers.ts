import type { Answers } from "@/lib/domain/cramp-pattern/answers";

/** Night cramps with visible veins and no red flag: a routine request. */
export const CALM_ANSWERS: Answers = {
  emergencySymptoms: [],
  limbSymptoms: [],
  spineSymptoms: [],
  veinBleeding: "no",
  spreadingRedness: "no",
  darkUrine: "no",
  newSwelling: "no",
  constantCalfPain: "no",
  hardSoreCord: "no",
  footSore: "no",
  clotRisks: [],
  hasCramps: "yes",
  cramps14d: 8,
  nightsWoken14d: 6,
  lastTenCramps: { night: 8, evening: 1, day: 1, walking: 0 },
  walkingPain: "no",
  visibleVeins: { left: "bulging", right: "none" },
};

export const EMERGENCY_ANSWERS: Answers = { ...CALM_ANSWERS, emergencySymptoms: ["chest_pain"] };
