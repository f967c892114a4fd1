import type { Answers } from "@/lib/domain/cramp-pattern/answers";
import type { CRAMP_TIMES } from "@/lib/domain/cramp-pattern/choices";
import type { Random } from "./random";

const NO_OTHER_CAUSE: Answers = {
  walkingPain: "no",
  painFromBack: "no",
  weaknessOrTwitching: "no",
  legUrge: "no",
  conditions: [],
  medicines: [],
};

const NO_VEIN_SIGN: Answers = {
  visibleVeins: { left: "none", right: "spider" },
  eveningSwelling: { left: "no", right: "no" },
  skinChange: { left: "no", right: "no" },
  legSore: "never",
  knownReflux: "no",
};

type Profile = (random: Random) => Answers;

/** The kinds of people who ask a vein clinic about their cramps. */
export const PROFILES = {
  venous: (random) => ({ ...nightCramps(random), ...NO_OTHER_CAUSE, ...veinSigns(random) }),
  timing_only: (random) => ({ ...nightCramps(random), ...NO_OTHER_CAUSE, ...NO_VEIN_SIGN }),
  mixed: (random) => ({ ...nightCramps(random), ...NO_OTHER_CAUSE, ...NO_VEIN_SIGN, medicines: [random.pick(["thiazide", "laba_inhaler", "potassium_sparing"] as const)] }),
  claudicant: (random) => ({ ...crampsAt(random, { night: 1, evening: 0, day: 1, walking: 8 }), ...NO_OTHER_CAUSE, ...claudication(random), ...NO_VEIN_SIGN }),
  veins_and_walking: (random) => ({ ...crampsAt(random, { night: 5, evening: 1, day: 0, walking: 4 }), ...NO_OTHER_CAUSE, ...claudication(random), ...veinSigns(random) }),
  restless: (random) => ({
    ...crampsAt(random, { night: 2, evening: 8, day: 0, walking: 0 }),
    ...NO_OTHER_CAUSE,
    ...NO_VEIN_SIGN,
    legUrge: "yes",
    legUrgeAtRest: "yes",
    legUrgeEasedByMoving: "yes",
    legUrgeAtNight: "yes",
  }),
  daytime: (random) => ({ ...crampsAt(random, { night: 0, evening: 2, day: 8, walking: 0 }), ...NO_OTHER_CAUSE, ...NO_VEIN_SIGN }),
  from_the_back: (random) => ({ ...crampsAt(random, { night: 3, evening: 2, day: 4, walking: 1 }), ...NO_OTHER_CAUSE, ...NO_VEIN_SIGN, painFromBack: "yes" }),
  known_cause: (random) => ({
    ...nightCramps(random),
    ...NO_OTHER_CAUSE,
    ...NO_VEIN_SIGN,
    conditions: [random.pick(["dialysis_or_kidney_failure", "thyroid", "diabetic_nerve_damage"] as const)],
    medicines: ["statin"],
  }),
  vague: (random) => ({ hasCramps: "yes", lastTenCramps: "not_sure", usualCrampTime: "not_sure", cramps14d: "not_sure", nightsWoken14d: random.int(0, 3), note: "It is hard to say, some weeks are better." }),
  unfinished: (random) => ({ hasCramps: "yes", cramps14d: random.int(2, 9), crampLeg: "both_same" }),
  no_cramps: () => ({ hasCramps: "no", ...NO_VEIN_SIGN, visibleVeins: { left: "bulging", right: "spider" }, note: "No cramps, but my veins have become worse." }),
  contradicting: (random) => ({
    ...crampsAt(random, { night: 0, evening: 4, day: 3, walking: 2 }),
    ...NO_OTHER_CAUSE,
    ...veinSigns(random),
    cramps14d: 2,
    nightsWoken14d: 5,
  }),
} as const satisfies Record<string, Profile>;

export type ProfileName = keyof typeof PROFILES;

function nightCramps(random: Random): Answers {
  const night = random.int(6, 9);
  const evening = random.int(0, 10 - night);
  return crampsAt(random, { night: Math.max(night, 7 - evening), evening, day: 10 - evening - Math.max(night, 7 - evening), walking: 0 });
}

function crampsAt(random: Random, lastTen: Record<(typeof CRAMP_TIMES)[number], number>): Answers {
  const cramps14d = random.int(2, 14);
  return {
    hasCramps: "yes",
    crampLeg: random.pick(["left", "right", "both_left_worse", "both_right_worse", "both_same"] as const),
    crampSites: random.pick([["calf"], ["calf", "foot"], ["calf", "shin"], ["thigh_back", "calf"]] as const),
    crampsSince: random.pick(["1_to_6_months", "6_to_12_months", "1_to_5_years", "over_5_years"] as const),
    cramps14d,
    nightsWoken14d: lastTen.night === 0 ? 0 : Math.min(cramps14d, random.int(1, 9)),
    lastTenCramps: lastTen,
    crampMinutes: random.pick(["under_1", "1_to_5", "1_to_5", "6_to_10"] as const),
    worstPain: random.int(4, 9),
    muscleHardens: random.chance(0.8) ? "yes" : "no",
    sorenessAfter: random.pick(["under_1_hour", "1_to_12_hours", "13_to_24_hours", "1_to_3_days"] as const),
    crampActivities: random.pick([["sleeping"], ["sleeping", "stretching"], ["lying"], ["sitting"]] as const),
    crampRelief: random.pick([["stretch"], ["stand_or_walk"], ["leg_up"], ["rub", "heat"]] as const),
    crampImpact: random.int(1, 4),
    sleepQuality: random.int(1, 4),
    legSymptoms: { heavy: random.int(0, 8), achy: random.int(0, 8), swollen: random.int(0, 6), throbbing: random.int(0, 5), itchy: random.int(0, 4) },
    worseAfterStanding: random.chance(0.6) ? "yes" : "no",
    betterLegUp: random.chance(0.6) ? "yes" : "no",
    familyVeins: random.pick(["yes", "no", "not_sure"] as const),
    standingHours: random.pick(["under_2", "2_to_4", "5_to_8", "over_8"] as const),
    bloodThinner: random.chance(0.1) ? "yes" : "no",
    compressionUse: random.pick(["no", "no", "some_days", "most_days"] as const),
    daySleeper: random.chance(0.08) ? "yes" : "no",
    canStand: random.chance(0.92) ? "yes" : "no",
  };
}

function veinSigns(random: Random): Answers {
  const [one, other] = random.chance(0.5) ? (["left", "right"] as const) : (["right", "left"] as const);
  const hasSwelling = random.chance(0.5);
  return {
    visibleVeins: { [one]: "bulging", [other]: random.pick(["none", "spider", "bulging"] as const) },
    eveningSwelling: { [one]: hasSwelling ? "ankle" : "no", [other]: "no" },
    ...(hasSwelling ? { eveningSwellingOver2Weeks: "yes" as const } : {}),
    skinChange: { [one]: random.chance(0.3) ? "yes" : "no", [other]: "no" },
    legSore: "never",
    knownReflux: random.chance(0.15) ? "yes" : "no",
  };
}

function claudication(random: Random): Answers {
  return {
    walkingPain: "yes",
    walkingPainAtRest: "no",
    walkingPainUphill: "yes",
    walkingPainLevel: random.chance(0.4) ? "yes" : "no",
    walkingPainAfterStop: "within_10_minutes",
    walkingPainSites: random.chance(0.7) ? ["calf"] : ["thigh"],
    walkingPainEasesSitting: "no",
  };
}
