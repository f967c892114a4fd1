import { TOO_FEW } from "@/components/outcomes/outcome-words";
import { POINT_WORDS } from "@/lib/domain/check-in";
import type { ReliefMedian } from "@/lib/domain/outcome-series";
import { NOT_ASKED } from "@/lib/format/missing";
import { plainNumber } from "@/lib/format/units";
import { isAsked, RELIEF_MEASURES } from "./relief-measures";

/** `Clinic median, 38 people`; from the fewest to the most who answered at one point. Null where nothing can be drawn. */
export function medianWords(medians: readonly ReliefMedian[]): string | null {
  const shown = medians.filter((median) => RELIEF_MEASURES.some(({ key }) => median[key] !== null)).map(({ people }) => people);
  if (shown.length === 0) return null;
  const [fewest, most] = [Math.min(...shown), Math.max(...shown)];
  return `Clinic median, ${fewest === most ? "" : `${fewest} to `}${most} people`;
}

/** The medians behind the drawing, as rows of its table. */
export function medianRows(medians: readonly ReliefMedian[]): string[][] {
  return medians.map((median) => [
    `Clinic median ${median.point === "baseline" ? "at request" : `at ${POINT_WORDS[median.point]}`}, ${median.people} ${median.people === 1 ? "person" : "people"}`,
    ...RELIEF_MEASURES.map(({ key }) => (isAsked(median, key) ? medianValue(median[key]) : NOT_ASKED)),
    "Not counted",
  ]);
}

function medianValue(value: number | null): string {
  return value === null ? TOO_FEW : plainNumber(value, 1);
}
