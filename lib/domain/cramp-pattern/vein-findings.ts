import { type Answers, chosen, isMissing, type LegAnswer, someLeg } from "./answers";
import { crampTiming } from "./timing";

export const VEIN_FINDING_IDS = ["V1", "V2", "V3", "V4", "V5", "V6", "V7", "V8", "V8b", "V9", "V10"] as const;
export type VeinFindingId = (typeof VEIN_FINDING_IDS)[number];

/** Any swelling of a leg by the end of the day. */
export const SWOLLEN: readonly LegAnswer<"eveningSwelling">[] = ["ankle", "calf", "above_knee"];

// Clinic proposal; sleep disruption is one of the seven characteristics of night cramps (S1).
export const MIN_NIGHTS_WOKEN_14D = 2;
// Clinic proposal, no published threshold.
export const MIN_CRAMPS_14D = 4;
// Clinic proposal, no published threshold; of 10.
export const MIN_HEAVY_OR_ACHY = 4;

/** Each answer that fits the vein pattern. A missing answer is never a finding. Sources: contract table, S1, S10, S13, S15, S35. */
export const VEIN_RULES: Readonly<Record<VeinFindingId, (answers: Answers) => boolean>> = {
  V1: (answers) => crampTiming(answers) === "NIGHT",
  V2: ({ nightsWoken14d: nights }) => !isMissing(nights) && nights >= MIN_NIGHTS_WOKEN_14D,
  V3: ({ cramps14d: cramps }) => !isMissing(cramps) && cramps >= MIN_CRAMPS_14D,
  V4: ({ visibleVeins }) => someLeg(visibleVeins, ["bulging"]),
  V5: ({ eveningSwelling, eveningSwellingOver2Weeks }) =>
    someLeg(eveningSwelling, SWOLLEN) && eveningSwellingOver2Weeks === "yes",
  V6: ({ skinChange, legSore }) => someLeg(skinChange, ["yes"]) || legSore === "healed" || legSore === "open",
  V7: ({ legSymptoms, worseAfterStanding, betterLegUp }) =>
    Math.max(legSymptoms?.heavy ?? 0, legSymptoms?.achy ?? 0) >= MIN_HEAVY_OR_ACHY &&
    (worseAfterStanding === "yes" || betterLegUp === "yes"),
  V8: ({ knownReflux }) => knownReflux === "yes",
  V8b: ({ familyVeins }) => familyVeins === "yes",
  V9: ({ standingHours }) => standingHours === "5_to_8" || standingHours === "over_8",
  V10: ({ crampRelief }) => chosen(crampRelief).some((relief) => relief === "leg_up" || relief === "compression"),
};
