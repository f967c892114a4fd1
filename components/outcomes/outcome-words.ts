import { POINT_WORDS } from "@/lib/domain/check-in";
import type { Category } from "@/lib/domain/cramp-pattern/category";
import type { VeinSigns } from "@/lib/domain/cramp-pattern/vein-signs";
import { STEP_WORDS, type OutcomeFigure, type PointFigure, type StepFigure, type YieldFigure } from "@/lib/domain/outcomes";
import { percent, percentWithInterval } from "@/lib/format/shares";

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

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
export const peopleWords = (count: number) => counted(count, "person", "people");

export function stepsFinding(steps: readonly StepFigure[]): string {
  const [asked = 0, , scanned = 0, reflux = 0, treated = 0] = steps.map(({ people }) => people);
  return `Of ${peopleWords(asked)} who asked, ${scanned} were scanned, ${reflux} had reflux, ${treated} were treated.`;
}

/** The point that a caption speaks of: 3 months, or the last one with an answer while that has none. */
export function spokenPoint(points: readonly PointFigure[]): PointFigure | null {
  const third = points.find(({ point }) => point === "3m");
  return third && third.answered > 0 ? third : (points.findLast(({ answered }) => answered > 0) ?? null);
}

export function reliefFinding(points: readonly PointFigure[], seesRates: boolean): string {
  const spoken = spokenPoint(points);
  if (spoken === null) return "Nobody has answered a check-in yet.";
  const { point, due, answered, improved, rates } = spoken;
  return `At ${POINT_WORDS[point]} ${improved} of ${answered} who answered had meaningful relief${rateWords(rates.relief, seesRates)}; ${due - answered} of ${due} due did not answer.`;
}

export function worseFinding(points: readonly PointFigure[], seesRates: boolean): string {
  const spoken = spokenPoint(points);
  if (spoken === null) return "Nobody has answered a check-in yet.";
  const { point, answered, worse, rates } = spoken;
  return `At ${POINT_WORDS[point]} ${worse} of ${answered} who answered were worse${rateWords(rates.worse, seesRates)}.`;
}

function rateWords(rate: PointFigure["rates"]["relief"], seesRates: boolean): string {
  if (!seesRates) return "";
  return ` (${rate === null ? "too few to show a rate" : percentWithInterval(rate)})`;
}

export function seasonNote(points: readonly PointFigure[]): string | null {
  const crossed = points.filter(({ summerToWinter }) => summerToWinter > 0);
  if (crossed.length === 0) return null;
  const parts = crossed.map(({ point, summerToWinter, answered, rates }) => `${summerToWinter} of ${answered} at ${POINT_WORDS[point]}${rates.summerToWinter === null ? "" : ` (${percent(rates.summerToWinter)})`}`);
  return `Season: cramps are about twice as common in mid-summer as in mid-winter. Answers from November to March that are compared with a request from May to September: ${parts.join(", ")}.`;
}

export function yieldFinding(scans: YieldFigure, groups: readonly { label: string; share: YieldFigure["share"] }[]): string {
  const { people, peopleYes, share } = scans;
  const all = `Reflux was found in ${peopleYes} of ${people} scanned people${share === null ? "" : ` (${percent(share.share)})`}`;
  const shown = groups.flatMap(({ label, share: of }) => (of === null ? [] : [`${percent(of.share)} with “${label.toLowerCase()}”`]));
  return shown.length === 0 ? `${all}.` : `${all}: ${shown.join(", ")}.`;
}
