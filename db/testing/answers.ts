import type { Answers } from "@/lib/domain/cramp-pattern/answers";
import { NO_DANGER_ANSWERS } from "@/lib/domain/cramp-pattern/testing/negative-answers";

/** Night cramps with visible veins and no red flag: a routine request. */
export const CALM_ANSWERS: Answers = {
  ...NO_DANGER_ANSWERS,
  hasCramps: "yes",
  cramps14d: 8,
  nightsWoken14d: 6,
  lastTenCramps: { night: 8, evening: 1, day: 1, walking: 0 },
  walkingPain: "no",
  visibleVeins: { left: "bulging", right: "none" },
};

export const EMERGENCY_ANSWERS: Answers = { ...CALM_ANSWERS, emergencySymptoms: ["chest_pain"] };
