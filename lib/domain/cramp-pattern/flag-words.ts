import { type Answers, chosen, isMissing } from "./answers";
import { isClaudicationLikely } from "./claudication";
import type { FlagId } from "./flag-levels";
import { MEDICINES_TO_MENTION, missingOf, SAFETY_QUESTIONS_SAME_DAY, SAFETY_QUESTIONS_SOON } from "./flags";
import { CRAMP_CONDITIONS, CRAMP_MEDICINES } from "./other-findings";
import { counted, safetyQuestionWords, wordFor, wordsFor } from "./words";

/** The patient's own answer behind each flag; the words after "Patient ". Never a risk and never a diagnosis. */
export const FLAG_WORDS: Readonly<Record<FlagId, (answers: Answers) => string>> = {
  F00: () => "gave a birth date under 18 years ago",
  F01: ({ emergencySymptoms }) => `ticked ${wordsFor(chosen(emergencySymptoms))}`,
  F02: legTicked,
  F03: legTicked,
  F04: ({ spineSymptoms }) => `ticked ${wordsFor(chosen(spineSymptoms))}`,
  F05: () => "ticked a leg vein that is still bleeding",
  F06: () => "ticked a leg vein that bled and has stopped",
  F07: ({ rednessSigns }) => `ticked a growing hot, red, sore area, with ${wordsFor(chosen(rednessSigns))}`,
  F08: () => "ticked a growing hot, red, sore area",
  F09: () => "ticked bad muscle pain with very dark urine",
  F10: (answers) => `ticked ${[...swellingWords(answers), ...calfPainWords(answers), clotRiskWords(answers)].join("; ")}`,
  F11: (answers) => `ticked ${calfPainWords(answers).join("; ") || `constant pain in a leg${limbSide(answers)}`}`,
  F12: () => "ticked a new hard, sore cord or lump along a vein",
  F13: ({ legSoreWeeks }) =>
    `ticked an open sore on the lower leg${isMissing(legSoreWeeks) ? "" : `, for ${counted(legSoreWeeks, "week")}`}`,
  F14: () => "ticked a sore or black skin on the foot or toes",
  F15: walkingWords,
  F16: () => "ticked weaker, thinner or twitching legs or arms",
  F17: () => "ticked pregnant",
  F18: () => "ticked soreness for over 3 days after a cramp",
  F19: () => "ticked quinine",
  F20: mentionedWords,
  F21: (answers) => `ticked ${swellingWords(answers).join("; ")}`,
  F98: (answers) => `left open: ${safetyQuestionWords(missingOf(SAFETY_QUESTIONS_SOON, answers))}`,
  F99: (answers) => `left open: ${safetyQuestionWords(missingOf(SAFETY_QUESTIONS_SAME_DAY, answers))}`,
};

function legTicked(answers: Answers): string {
  return `ticked leg ${wordsFor(chosen(answers.limbSymptoms))}${limbSide(answers)}`;
}

function limbSide({ limbSymptomsSide: side }: Answers): string {
  return isMissing(side) ? "" : `, ${side}`;
}

function swellingWords({ newSwelling, newSwellingExtent }: Answers): string[] {
  if (isMissing(newSwelling) || newSwelling === "no") return [];
  const side = newSwelling === "both" ? "both legs" : `${newSwelling} leg`;
  return [`new swelling, ${side}${isMissing(newSwellingExtent) ? "" : `, up to ${wordFor(newSwellingExtent)}`}`];
}

function calfPainWords({ constantCalfPain: pain }: Answers): string[] {
  return isMissing(pain) || pain === "no" ? [] : [`calf pain all day, ${pain === "both" ? "both legs" : pain}`];
}

function clotRiskWords({ clotRisks }: Answers): string {
  if (isMissing(clotRisks)) return "clot risks not answered";
  return clotRisks.length === 0 ? "no clot risks" : wordsFor(clotRisks);
}

function walkingWords(answers: Answers): string {
  const parts: string[] = [];
  if (isClaudicationLikely(answers)) {
    const sites = wordsFor(chosen(answers.walkingPainSites));
    parts.push(`leg pain when walking (${sites}), gone within 10 minutes of standing still`);
  }
  if (chosen(answers.conditions).includes("blocked_leg_arteries")) parts.push("blocked leg arteries");
  return `ticked ${parts.join("; ")}`;
}

function mentionedWords({ medicines, conditions, clotRisks }: Answers): string {
  const taken: string[] = chosen(medicines).filter(
    (medicine) => CRAMP_MEDICINES.includes(medicine) || MEDICINES_TO_MENTION.includes(medicine),
  );
  const named = chosen(conditions).filter((condition) => CRAMP_CONDITIONS.includes(condition));
  const risks = chosen(clotRisks).filter((risk) => risk === "estrogen" || risk === "pregnant");
  return `ticked ${wordsFor([...taken, ...named, ...risks])}`;
}
