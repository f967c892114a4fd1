import { type Answers, type Choice, chosen, isMissing } from "./answers";

export type Wells = { readonly historyPoints: number; readonly min: number; readonly max: number };

// Two-level Wells 2003 as in NICE NG158, Table 1 (S23): one point each, and two taken away by the last.
export const WELLS_ITEMS = [
  "cancer",
  "cast_or_paralysis",
  "bed_or_surgery",
  "previous_clot",
  "deep_vein_tenderness",
  "whole_leg_swollen",
  "calf_3_cm_larger",
  "pitting_oedema",
  "collateral_veins",
  "alternative_as_likely",
] as const;
export type WellsItem = (typeof WELLS_ITEMS)[number];
/** Every item of the worksheet, answered by a clinician. */
export type WellsItems = Readonly<Record<WellsItem, boolean>>;

// Two-level Wells 2003 as in NICE NG158 (S23): one point for each group a patient can know.
const HISTORY_ITEMS: readonly (readonly Choice<"clotRisks">[])[] = [
  ["cancer"],
  ["leg_cast_or_paralysis"],
  ["bed_3_days", "surgery_12_weeks"],
  ["previous_clot"],
];
// Five exam items of one point each are open, and "another diagnosis at least as likely" takes two away (S23).
const EXAM_POINTS = 5;
const ALTERNATIVE_POINTS = -2;
// Two-level Wells: likely from two points (S23).
export const WELLS_LIKELY_FROM = 2;

/** What every worksheet says: the score is for a clinician to complete (S23). */
export const WELLS_LIMITS = "A clinician completes this. Not validated in pregnancy or after birth.";

/**
 * The history part of the two-level Wells worksheet (S23), in points, with the lowest and highest total still possible.
 * An unknown history has no points yet and may still bring all of them.
 */
export function wellsWorksheet(answers: Answers): Wells {
  const risks = chosen(answers.clotRisks);
  const historyPoints = HISTORY_ITEMS.filter((item) => item.some((risk) => risks.includes(risk))).length;
  const mostHistoryPoints = isMissing(answers.clotRisks) ? HISTORY_ITEMS.length : historyPoints;
  return { historyPoints, min: historyPoints + ALTERNATIVE_POINTS, max: mostHistoryPoints + EXAM_POINTS };
}

/** The worksheet's line for clinicians, in points (S23). */
export function wellsText(answers: Answers): string {
  const { historyPoints, min, max } = wellsWorksheet(answers);
  const range = `possible total ${String(min).replace("-", "−")} … ${max}`;
  if (isMissing(answers.clotRisks)) return `history not known; ${range}`;
  return `history points ${historyPoints}; ${range}`;
}
