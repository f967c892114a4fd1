import { type Answers, chosen, isMissing, lastTenCounts, type LegQuestion } from "./answers";
import type { VeinFindingId } from "./vein-findings";
import { counted, sideWords, wordFor, wordsFor } from "./words";

/** What the patient answered, for each finding that fits the vein pattern, in plain staff words. */
export const VEIN_FINDING_WORDS: Readonly<Record<VeinFindingId, (answers: Answers) => string>> = {
  V1: nightTiming,
  V2: ({ nightsWoken14d }) => `Woken on ${amount(nightsWoken14d, "night")} in 2 weeks`,
  V3: ({ cramps14d }) => `${amount(cramps14d, "cramp")} in 2 weeks`,
  V4: (answers) => `Bulging veins, ${legsWith(answers, "visibleVeins", ["bulging"])}`,
  V5: (answers) =>
    `Evening swelling for over 2 weeks, ${legsWith(answers, "eveningSwelling", ["ankle", "calf", "above_knee"])}`,
  V6: skinOrSore,
  V7: ({ legSymptoms, worseAfterStanding, betterLegUp }) =>
    [
      `Heavy ${legSymptoms?.heavy ?? "not rated"}, achy ${legSymptoms?.achy ?? "not rated"} of 10`,
      ...(worseAfterStanding === "yes" ? ["worse after standing"] : []),
      ...(betterLegUp === "yes" ? ["better with the leg up"] : []),
    ].join(", "),
  V8: () => "Told of a leaking vein, or had vein treatment",
  V8b: () => "A parent, brother or sister with bad leg veins",
  V9: ({ standingHours }) => `Stands ${wordFor(standingHours ?? "")} hours on most days`,
  V10: ({ crampRelief }) =>
    `Helped by ${wordsFor(chosen(crampRelief).filter((relief) => relief === "leg_up" || relief === "compression"))}`,
};

/** When the cramps come, from the last ten or from the usual time: "8 night + 1 evening". */
export function timingWords(answers: Answers): string {
  const counts = lastTenCounts(answers);
  if (counts === null) return `most come: ${isMissing(answers.usualCrampTime) ? "not known" : wordFor(answers.usualCrampTime)}`;
  const parts = Object.entries(counts).filter(([, count]) => count > 0);
  return parts.length === 0 ? "none counted" : parts.map(([time, count]) => `${count} ${time}`).join(" + ");
}

function nightTiming(answers: Answers): string {
  const counts = lastTenCounts(answers);
  if (counts === null) return `Night timing, ${timingWords(answers)}`;
  return `Night timing, ${timingWords({ lastTenCramps: { ...counts, day: 0, walking: 0 } })}`;
}

function skinOrSore(answers: Answers): string {
  const { skinChange, legSore, legSoreWeeks } = answers;
  const parts: string[] = [];
  if (skinChange?.left === "yes" || skinChange?.right === "yes") {
    parts.push(`skin change near the ankle, ${legsWith(answers, "skinChange", ["yes"])}`);
  }
  if (legSore === "healed") parts.push("healed leg sore");
  if (legSore === "open") parts.push(`open leg sore${isMissing(legSoreWeeks) ? "" : `, ${counted(legSoreWeeks, "week")}`}`);
  const text = parts.join("; ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function legsWith(answers: Answers, question: LegQuestion, values: readonly string[]): string {
  const { left, right } = answers[question] ?? {};
  return sideWords(!isMissing(left) && values.includes(left), !isMissing(right) && values.includes(right));
}

function amount(count: Answers["cramps14d"], noun: string): string {
  return isMissing(count) ? `an unknown number of ${noun}s` : counted(count, noun);
}
