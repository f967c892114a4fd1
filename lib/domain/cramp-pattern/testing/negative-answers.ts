import type { Answers, LastTenCramps } from "../answers";

/** Every safety question answered, and no danger found. */
export const NO_DANGER_ANSWERS: Answers = {
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
};

/** Every question answered, and nothing found: no sign, no other cause, no safety flag. */
export const NEGATIVE_ANSWERS: Answers = {
  ...NO_DANGER_ANSWERS,
  hasCramps: "yes",
  crampLeg: "both_same",
  crampSites: ["calf"],
  crampsSince: "1_to_5_years",
  cramps14d: 0,
  nightsWoken14d: 0,
  lastTenCramps: { night: 5, evening: 0, day: 5, walking: 0 },
  crampMinutes: "1_to_5",
  worstPain: 5,
  muscleHardens: "yes",
  sorenessAfter: "none",
  crampActivities: [],
  crampRelief: [],
  crampImpact: 1,
  sleepQuality: 1,
  walkingPain: "no",
  painFromBack: "no",
  weaknessOrTwitching: "no",
  legUrge: "no",
  visibleVeins: { left: "none", right: "none" },
  eveningSwelling: { left: "no", right: "no" },
  skinChange: { left: "no", right: "no" },
  legSore: "never",
  legSymptoms: { heavy: 0, achy: 0, swollen: 0, throbbing: 0, itchy: 0 },
  worseAfterStanding: "no",
  betterLegUp: "no",
  knownReflux: "no",
  familyVeins: "no",
  standingHours: "under_2",
  conditions: [],
  medicines: [],
  bloodThinner: "no",
  compressionUse: "no",
  daySleeper: "no",
  canStand: "yes",
};

/** The negative answers with some of them changed. */
export function answersWith(changes: Answers): Answers {
  return { ...NEGATIVE_ANSWERS, ...changes };
}

/** The last ten cramps as the worked cases write them: night/evening/day/walking. */
export function lastTen(night: number, evening: number, day: number, walking: number): LastTenCramps {
  return { night, evening, day, walking };
}

/** A walking-pain screen that is definite. */
export const DEFINITE_WALKING_PAIN: Answers = {
  walkingPain: "yes",
  walkingPainAtRest: "no",
  walkingPainUphill: "yes",
  walkingPainAfterStop: "within_10_minutes",
  walkingPainSites: ["calf"],
};

/** Restless legs, all four questions yes. */
export const RESTLESS_LEGS: Answers = {
  legUrge: "yes",
  legUrgeAtRest: "yes",
  legUrgeEasedByMoving: "yes",
  legUrgeAtNight: "yes",
};
