import type { Category } from "@/lib/domain/cramp-pattern/category";
import type { VeinSigns } from "@/lib/domain/cramp-pattern/vein-signs";
import { STEP_WORDS, type OutcomeFigure } from "@/lib/domain/outcomes";
import type { Interval } from "@/lib/domain/wilson";
import { percentWithInterval } from "@/lib/format/shares";
import { numberWithUnit } from "@/lib/format/units";

export const TOO_FEW = "Too few to show";

export const CATEGORY_WORDS: Record<Category, string> = { VENOUS: "Vein-type pattern", MIXED: "Mixed or unclear", OTHER: "Fits other causes better", INSUFFICIENT: "Not enough answers" };
export const SIGN_WORDS: Record<VeinSigns, string> = { yes: "Vein signs reported", no: "No vein signs reported", unknown: "Vein signs not known" };

export const FIGURE_WORDS: Record<OutcomeFigure, string> = {
  ...STEP_WORDS,
  due: "Check-in due",
  answered: "Check-in answered",
  unanswered: "Check-in due, not answered",
  improved: "Meaningful relief",
  worse: "Worse",
  reported: "Signed diagnostic report",
  reflux_yes: "Reflux yes, by signed report",
  reflux_indeterminate: "Indeterminate, by signed report",
  procedures: "Treated",
};

export const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
export const peopleWords = (count: number) => counted(count, "person", "people");
export const daysWords = (days: number | null) => (days === null ? TOO_FEW : numberWithUnit(days, "d", 1));

export function intervalWords(interval: Interval | null): string {
  return interval === null ? TOO_FEW : percentWithInterval(interval);
}
