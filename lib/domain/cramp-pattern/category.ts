import { isLegMissing, isMissing } from "./answers";
import type { CategoryAnswers } from "./category-answers";
import { hasKnownCause, hasStrongOtherCause } from "./other-findings";
import { crampTiming } from "./timing";
import { VEIN_RULES } from "./vein-findings";
import { veinSigns } from "./vein-signs";

export const CATEGORIES = ["VENOUS", "MIXED", "OTHER", "INSUFFICIENT"] as const;
export type Category = (typeof CATEGORIES)[number];

export const REQUIRED_QUESTIONS = [
  "timing",
  "cramps14d",
  "nightsWoken14d",
  "walkingPain",
  "visibleVeins",
] as const;
export type RequiredQuestion = (typeof REQUIRED_QUESTIONS)[number];

// Clinic proposal, not validated: one gap is shown beside the category, two leave nothing to classify.
const TOO_MANY_MISSING = 2;

/** Which of the five required questions are missing; "timing" is while the timing is unknown. */
export function missingRequired(answers: CategoryAnswers): RequiredQuestion[] {
  const missing: RequiredQuestion[] = [];
  if (crampTiming(answers) === "UNKNOWN") missing.push("timing");
  if (isMissing(answers.cramps14d)) missing.push("cramps14d");
  if (isMissing(answers.nightsWoken14d)) missing.push("nightsWoken14d");
  if (isMissing(answers.walkingPain)) missing.push("walkingPain");
  if (isLegMissing(answers.visibleVeins) && !VEIN_RULES.V4(answers)) missing.push("visibleVeins");
  return missing;
}

/**
 * Which cramp pattern the answers fit: an interpretation for licensed staff, never a diagnosis. Decision table of
 * cramp-rules-1, a clinic proposal; timing alone is weak evidence (S1, S12, S14).
 */
export function crampCategory(answers: CategoryAnswers): Category {
  if (answers.hasCramps === "no") return "INSUFFICIENT";
  const timing = crampTiming(answers);
  if (timing === "UNKNOWN" || missingRequired(answers).length >= TOO_MANY_MISSING) return "INSUFFICIENT";
  const hasSigns = veinSigns(answers) === "yes";
  switch (timing) {
    case "NIGHT":
      return nightCategory(answers, hasSigns);
    case "SPLIT":
      return hasStrongOtherCause(answers) && !hasSigns ? "OTHER" : "MIXED";
    case "DAY":
      return hasSigns ? "MIXED" : "OTHER";
  }
}

function nightCategory(answers: CategoryAnswers, hasSigns: boolean): Category {
  if (hasStrongOtherCause(answers)) return "MIXED";
  const isCore = VEIN_RULES.V2(answers) || VEIN_RULES.V3(answers);
  if (isCore) return hasKnownCause(answers) && !hasSigns ? "MIXED" : "VENOUS";
  return hasSigns && !hasKnownCause(answers) ? "VENOUS" : "MIXED";
}
