import { type Answers, isMissing } from "./answers";
import type { Category } from "./category";
import type { FindingId } from "./findings";
import type { VeinSigns } from "./vein-signs";

/** What the screen calls each category. It is a pattern, never a cause or a diagnosis. */
export const CATEGORY_TITLES: Readonly<Record<Category, string>> = {
  VENOUS: "Fits the vein-type pattern",
  MIXED: "Mixed or unclear pattern",
  OTHER: "Fits other causes better",
  INSUFFICIENT: "Not enough answers",
};

/** What always follows the category on screen. */
export const VEIN_SIGNS_TEXTS: Readonly<Record<VeinSigns, string>> = {
  yes: "Vein signs: reported",
  no: "Vein signs: none reported",
  unknown: "Vein signs: not known",
};

const TIMING_ONLY = "timing only: weak evidence";
const OTHER_THAN_TIMING: readonly FindingId[] = ["O1", "O2", "O4", "O5", "O6", "O7"];

type Outcome = {
  readonly category: Category;
  readonly veinSigns: VeinSigns;
  readonly findings: readonly FindingId[];
};

/** Whether nothing but the time of day speaks for the category: night timing alone is weak (S1, S12, S14). */
export function isTimingOnly({ category, veinSigns, findings }: Outcome): boolean {
  if (category === "VENOUS") return veinSigns !== "yes";
  return category === "OTHER" && !findings.some((id) => OTHER_THAN_TIMING.includes(id));
}

/** The category as the screen says it, in parts: the title, the vein signs, then what weakens it. */
export function categoryTexts(outcome: Outcome, answers: Answers): string[] {
  const { cramps14d: cramps } = answers;
  return [
    CATEGORY_TITLES[outcome.category],
    VEIN_SIGNS_TEXTS[outcome.veinSigns],
    ...(isTimingOnly(outcome) ? [TIMING_ONLY] : []),
    ...(!isMissing(cramps) && cramps === 0 ? ["no cramps in 14 days"] : []),
  ];
}
