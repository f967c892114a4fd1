const YES_NO = ["yes", "no", "not_sure"] as const;
const LEG_OR_NO = ["no", "left", "right", "both", "not_sure"] as const;

/** The answers a patient may pick one of, by question. The only list of them: types, inputs and forms read it. */
export const SINGLE_CHOICES = {
  limbSymptomsSide: ["left", "right", "both"],
  veinBleeding: ["no", "stopped", "not_stopped", "not_sure"],
  spreadingRedness: YES_NO,
  darkUrine: YES_NO,
  newSwelling: LEG_OR_NO,
  newSwellingExtent: ["ankle", "calf", "whole_leg"],
  calfLarger: YES_NO,
  constantCalfPain: LEG_OR_NO,
  hardSoreCord: YES_NO,
  footSore: YES_NO,

  hasCramps: YES_NO,
  crampLeg: ["left", "right", "both_left_worse", "both_right_worse", "both_same"],
  crampsSince: ["under_1_month", "1_to_6_months", "6_to_12_months", "1_to_5_years", "over_5_years", "not_sure"],
  usualCrampTime: ["night", "evening", "day", "walking", "no_set_time", "not_sure"],
  crampMinutes: ["under_1", "1_to_5", "6_to_10", "11_to_30", "over_30", "not_sure"],
  muscleHardens: YES_NO,
  sorenessAfter: [
    "none",
    "under_1_hour",
    "1_to_12_hours",
    "13_to_24_hours",
    "1_to_3_days",
    "over_3_days",
    "not_sure",
  ],

  walkingPain: ["yes", "no", "cannot_walk", "not_sure"],
  walkingPainAtRest: YES_NO,
  walkingPainUphill: YES_NO,
  walkingPainLevel: YES_NO,
  walkingPainAfterStop: ["within_10_minutes", "over_10_minutes", "not_sure"],
  walkingPainEasesSitting: YES_NO,
  painFromBack: YES_NO,
  weaknessOrTwitching: YES_NO,
  legUrge: YES_NO,
  legUrgeAtRest: YES_NO,
  legUrgeEasedByMoving: YES_NO,
  legUrgeAtNight: YES_NO,

  eveningSwellingOver2Weeks: YES_NO,
  legSore: ["never", "healed", "open", "not_sure"],
  worseAfterStanding: YES_NO,
  betterLegUp: YES_NO,

  knownReflux: YES_NO,
  familyVeins: YES_NO,
  standingHours: ["under_2", "2_to_4", "5_to_8", "over_8"],
  bloodThinner: YES_NO,
  compressionUse: ["no", "some_days", "most_days", "every_day"],
  daySleeper: YES_NO,
  canStand: YES_NO,
} as const;

/** The answers a patient may pick any number of, by question; an empty list is the answer "none of these". */
export const MULTI_CHOICES = {
  emergencySymptoms: ["chest_pain", "trouble_breathing", "coughing_blood", "passing_out"],
  limbSymptoms: ["cold", "pale_or_blue", "numb", "cannot_move", "constant_pain"],
  spineSymptoms: ["saddle_numbness", "bladder_or_bowel", "both_legs_weak"],
  rednessSigns: ["fever", "chills", "very_ill", "black_skin"],
  clotRisks: [
    "cancer",
    "surgery_12_weeks",
    "bed_3_days",
    "leg_cast_or_paralysis",
    "previous_clot",
    "pregnant",
    "postpartum_6_weeks",
    "estrogen",
  ],
  crampSites: ["calf", "foot", "shin", "thigh_front", "thigh_back", "other"],
  crampActivities: [
    "sleeping",
    "lying",
    "sitting",
    "standing",
    "walking",
    "exercise",
    "stretching",
    "nothing_special",
  ],
  crampRelief: [
    "stretch",
    "stand_or_walk",
    "rub",
    "heat",
    "cold",
    "leg_up",
    "compression",
    "medicine",
    "nothing",
  ],
  walkingPainSites: ["calf", "thigh", "buttock", "foot", "shin", "joint", "other"],
  conditions: [
    "dialysis_or_kidney_failure",
    "cirrhosis",
    "low_minerals",
    "thyroid",
    "diabetic_nerve_damage",
    "nerve_or_muscle_disease",
    "spinal_stenosis",
    "blocked_leg_arteries",
    "heart_disease_or_stroke",
    "vomiting_or_diarrhea",
  ],
  medicines: [
    "laba_inhaler",
    "thiazide",
    "potassium_sparing",
    "loop_diuretic",
    "water_pill_not_sure",
    "statin",
    "estrogen",
    "raloxifene",
    "teriparatide",
    "naproxen",
    "iv_iron",
    "quinine",
    "other",
  ],
} as const;

/** The multi-choice questions that may also be answered "not_sure" as a whole. */
export const MULTI_CHOICES_WITH_NOT_SURE = [
  "emergencySymptoms",
  "limbSymptoms",
  "spineSymptoms",
  "clotRisks",
] as const;

/** The questions asked of each leg, with the answers for one leg. */
export const LEG_CHOICES = {
  visibleVeins: ["none", "spider", "bulging", "not_sure"],
  eveningSwelling: ["no", "ankle", "calf", "above_knee", "not_sure"],
  skinChange: YES_NO,
} as const;

/** The whole-number questions, from 0 to `max`. */
export const COUNTS = {
  cramps14d: { max: 99, mayBeNotSure: true },
  nightsWoken14d: { max: 14, mayBeNotSure: true },
  worstPain: { max: 10, mayBeNotSure: false },
  crampImpact: { max: 4, mayBeNotSure: false },
  sleepQuality: { max: 4, mayBeNotSure: false },
  legSoreWeeks: { max: 999, mayBeNotSure: false },
} as const;

/** The four parts of "your last 10 cramps"; each is a whole number from 0 to 10. */
export const CRAMP_TIMES = ["night", "evening", "day", "walking"] as const;

/** The five leg feelings of the last 7 days; each is a whole number from 0 to 10. */
export const LEG_SYMPTOMS = ["heavy", "achy", "swollen", "throbbing", "itchy"] as const;

/** Highest number for one part of the last ten cramps and for one leg feeling. */
export const MAX_OUT_OF_TEN = 10;

/** Longest free text, in characters. */
export const MAX_NOTE_CHARACTERS = 300;
