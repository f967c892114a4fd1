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

/** A worksheet as a clinician completed it. */
export type WellsWorksheet = { id: string; items: WellsItems; points: number; answersVersion: number; completedAt: string; completedBy: string };

/** The history that a patient can know; the rest is found by examining, measuring and judging. */
export const WELLS_HISTORY = ["cancer", "cast_or_paralysis", "bed_or_surgery", "previous_clot"] as const satisfies readonly WellsItem[];

// NICE NG158, Table 1 (S23), in plain words.
export const WELLS_ITEM_WORDS: Record<WellsItem, string> = {
  cancer: "Active cancer: treated now or within 6 months, or palliative",
  cast_or_paralysis: "Paralysis, weakness or recent plaster of a leg",
  bed_or_surgery: "In bed for 3 days or more recently, or major surgery within 12 weeks under general or regional anaesthesia",
  previous_clot: "Deep vein thrombosis documented before",
  deep_vein_tenderness: "Local tenderness along the deep veins",
  whole_leg_swollen: "Entire leg swollen",
  calf_3_cm_larger: "Calf at least 3 cm larger than the other, 10 cm below the tibial tuberosity",
  pitting_oedema: "Pitting oedema in the symptomatic leg only",
  collateral_veins: "Collateral superficial veins, not varicose",
  alternative_as_likely: "Another diagnosis at least as likely",
};

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

/** What an item counts when the answer is yes (S23). */
export function wellsItemPoints(item: WellsItem): number {
  return item === "alternative_as_likely" ? ALTERNATIVE_POINTS : 1;
}

/** The total of a completed worksheet, -2 to 9 points (S23). */
export function wellsPoints(items: WellsItems): number {
  return WELLS_ITEMS.reduce((total, item) => total + (items[item] ? wellsItemPoints(item) : 0), 0);
}

/** What the two-level score says of a total, and nothing about what to do (S23). */
export function wellsVerdict(points: number): string {
  return points >= WELLS_LIKELY_FROM ? `DVT likely (${WELLS_LIKELY_FROM} or more)` : `DVT unlikely (${WELLS_LIKELY_FROM - 1} or less)`;
}

/** Which score this is, since tables on the web mix them. */
export const WELLS_NAME = "Two-level Wells score of 2003, as in NICE NG158, Table 1 (S23)";

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

export type WellsSuggestion = { answer: boolean | null; words: string };

/** What the patient's answers suggest of each item; a hint beside an exam item is no answer to it. */
export function wellsSuggestions(answers: Answers): Partial<Record<WellsItem, WellsSuggestion>> {
  const risks = chosen(answers.clotRisks);
  const history = WELLS_HISTORY.map((item, index): [WellsItem, WellsSuggestion] => {
    if (isMissing(answers.clotRisks)) return [item, { answer: null, words: "Not answered by the patient" }];
    const isTicked = (HISTORY_ITEMS[index] ?? []).some((risk) => risks.includes(risk));
    return [item, { answer: isTicked, words: isTicked ? "The patient ticked this" : "The patient did not tick this" }];
  });
  const hints: Partial<Record<WellsItem, WellsSuggestion>> = {};
  if (answers.newSwellingExtent === "whole_leg") hints.whole_leg_swollen = { answer: null, words: "The patient says: swollen up to the whole leg" };
  if (answers.calfLarger === "yes") hints.calf_3_cm_larger = { answer: null, words: "The patient says: one calf is larger" };
  return { ...Object.fromEntries(history), ...hints };
}

/** The worksheet's line for clinicians, in points (S23). */
export function wellsText(answers: Answers): string {
  const { historyPoints, min, max } = wellsWorksheet(answers);
  const range = `possible total ${String(min).replace("-", "−")} … ${max}`;
  if (isMissing(answers.clotRisks)) return `history not known; ${range}`;
  return `history points ${historyPoints}; ${range}`;
}
