import { type Answers, type Choice, chosen, isMissing } from "./answers";

type LimbSymptom = Choice<"limbSymptoms">;

// One sign of a limb without blood together with any other is an emergency (acute limb ischaemia, S27).
const BLOODLESS_SIGNS: readonly LimbSymptom[] = ["cold", "pale_or_blue"];
const WATCHED_SIGNS: readonly LimbSymptom[] = ["cold", "pale_or_blue", "numb"];

/** F02: the leg cannot move, or is cold or pale with at least one other sign (S27). */
export function isLimbThreatened({ limbSymptoms }: Answers): boolean {
  const signs = new Set(chosen(limbSymptoms));
  return signs.has("cannot_move") || (signs.size > 1 && BLOODLESS_SIGNS.some((sign) => signs.has(sign)));
}

/** F03: a cold, pale or numb leg that does not reach F02 (S27). */
export function isLimbToCheckToday(answers: Answers): boolean {
  return !isLimbThreatened(answers) && chosen(answers.limbSymptoms).some((sign) => WATCHED_SIGNS.includes(sign));
}

/** F10: swelling or calf pain that a clot could explain; an unknown clot history counts as a risk (S23). */
export function isClotPossible(answers: Answers): boolean {
  const { newSwelling, clotRisks } = answers;
  if (newSwelling === "left" || newSwelling === "right") return true;
  const hasClotRisk = isMissing(clotRisks) || clotRisks.length > 0;
  return hasClotRisk && (newSwelling === "both" || hasConstantCalfPain(answers));
}

/** F11: constant calf pain that is not F10, or constant pain as the only limb symptom. */
export function isConstantPainToCall(answers: Answers): boolean {
  const signs = chosen(answers.limbSymptoms);
  const isOnlyPain = signs.length > 0 && signs.every((sign) => sign === "constant_pain");
  return isOnlyPain || (hasConstantCalfPain(answers) && !isClotPossible(answers));
}

function hasConstantCalfPain({ constantCalfPain }: Answers): boolean {
  return !isMissing(constantCalfPain) && constantCalfPain !== "no";
}
