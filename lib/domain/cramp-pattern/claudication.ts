import { type Answers, type Choice, chosen, isMissing } from "./answers";

export type Claudication = "definite" | "atypical" | "negative" | "unknown";

// Edinburgh Claudication Questionnaire, Leng & Fowkes 1992 (S26): the calf is definite, thigh or buttock atypical.
const DEFINITE_SITE: Choice<"walkingPainSites"> = "calf";
const ATYPICAL_SITES: readonly Choice<"walkingPainSites">[] = ["thigh", "buttock"];

/**
 * The walking-pain screen, in the style of the Edinburgh questionnaire and in our own words (S26). One answer that
 * speaks against settles it as negative even while others are missing.
 */
export function claudicationScreen(answers: Answers): Claudication {
  if (answers.walkingPain === "no") return "negative";
  if (answers.walkingPain !== "yes") return "unknown";
  const { walkingPainAtRest: atRest, walkingPainUphill: uphill, walkingPainAfterStop: afterStop } = answers;
  if (atRest === "yes" || uphill === "no" || afterStop === "over_10_minutes") return "negative";
  if (isMissing(atRest) || isMissing(uphill) || isMissing(afterStop)) return "unknown";
  return screenBySite(chosen(answers.walkingPainSites));
}

/** Whether the screen is definite or atypical, so that pulses come before compression (S26). */
export function isClaudicationLikely(answers: Answers): boolean {
  const screen = claudicationScreen(answers);
  return screen === "definite" || screen === "atypical";
}

/** Grade 2 when the pain comes at normal speed on flat ground, 1 when it does not; null unless the screen is positive (S26). */
export function claudicationGrade(answers: Answers): 1 | 2 | null {
  if (!isClaudicationLikely(answers) || isMissing(answers.walkingPainLevel)) return null;
  return answers.walkingPainLevel === "yes" ? 2 : 1;
}

function screenBySite(sites: readonly Choice<"walkingPainSites">[]): Claudication {
  if (sites.length === 0) return "unknown";
  if (sites.includes(DEFINITE_SITE)) return "definite";
  return sites.some((site) => ATYPICAL_SITES.includes(site)) ? "atypical" : "negative";
}
