import { type Answers, bothLegs, someLeg } from "./answers";
import { SWOLLEN, VEIN_RULES } from "./vein-findings";

export type VeinSigns = "yes" | "no" | "unknown";

/**
 * Whether the patient reports signs of vein disease: bulging veins, lasting swelling, skin change or a leg sore, or a
 * known leaking vein (S10, S13, S35). Spider veins alone are not a sign. "no" needs every one of them answered.
 */
export function veinSigns(answers: Answers): VeinSigns {
  const { V4, V5, V6, V8 } = VEIN_RULES;
  if (V4(answers) || V5(answers) || V6(answers) || V8(answers)) return "yes";
  const isDenied =
    bothLegs(answers.visibleVeins, ["none", "spider"]) &&
    isLastingSwellingDenied(answers) &&
    bothLegs(answers.skinChange, ["no"]) &&
    answers.legSore === "never" &&
    answers.knownReflux === "no";
  return isDenied ? "no" : "unknown";
}

function isLastingSwellingDenied({ eveningSwelling, eveningSwellingOver2Weeks }: Answers): boolean {
  if (bothLegs(eveningSwelling, ["no"])) return true;
  return someLeg(eveningSwelling, SWOLLEN) && eveningSwellingOver2Weeks === "no";
}
