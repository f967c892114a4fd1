import { POINT_WORDS } from "@/lib/domain/check-in";
import type { BeforeAfter, ChangeMeasure } from "@/lib/domain/outcome-series";
import { percent } from "@/lib/format/shares";
import { plainNumber } from "@/lib/format/units";
import { countCell, numberCell, wordsCell, type FigureText } from "../figure-text";
import { TOO_FEW } from "../outcome-words";

export const MEASURE_WORDS: Record<ChangeMeasure, { name: string; unit: string; max: number }> = {
  crampsPerWeek: { name: "Cramps", unit: "a week", max: 14 },
  nightsWokenPerWeek: { name: "Nights woken", unit: "a week", max: 7 },
  worstPain: { name: "Worst pain", unit: "0 to 10", max: 10 },
  rvcss: { name: "rVCSS of the leg", unit: "0 to 30", max: 30 },
};

type Pair = { before: number; after: number };

export function beforeAfterText(found: BeforeAfter): FigureText {
  const { measure, point, due, answered, pairs, drawn, meanChange } = found;
  const { name, unit } = MEASURE_WORDS[measure];
  const mean = meanChange === null ? TOO_FEW : `${signed(meanChange.mean)} (interval ${signed(meanChange.low)} to ${signed(meanChange.high)})`;
  return {
    chart: "before_after",
    topic: `Change after treatment: ${name}, ${unit}, before and at ${POINT_WORDS[point]}. Lower is better.`,
    finding: findingOf(found),
    notes: [
      "Each line is one person: ring before treatment, dot after. A dashed line with a square is higher than before.",
      ...(pairs !== null && drawn < answered ? [`${drawn} of ${answered} are drawn, evenly chosen by change; the mean is of all.`] : []),
      ...(measure === "rvcss" ? ["Daily compression raises the score of a well treated leg (item 10)."] : []),
      "Mean with its 95 % interval (Student’s t). Who did not answer is missing here and may have fared differently.",
    ],
    list: null,
    table: {
      head: ["Before", "After", "Change", "People"],
      rows: samePairs(pairs ?? []).map(({ before, after, people }) => ({ name: plainNumber(before, 1), cells: [wordsCell(plainNumber(after, 1)), wordsCell(signed(after - before)), countCell(people, [])] })),
    },
    exported: {
      head: ["Measure", "Since treatment", "Due", "Answered", "Mean change with 95 % interval"],
      rows: [{ name: `${name}, ${unit}`, cells: [wordsCell(POINT_WORDS[point]), countCell(due, [`due.${point}`]), countCell(answered, ["pairs"]), numberCell(mean, ["pairs"])] }],
    },
  };
}

function findingOf({ measure, point, due, answered, meanChange }: BeforeAfter): string {
  const { name, unit } = MEASURE_WORDS[measure];
  const who = `${answered} of ${due} answered${due === 0 ? "" : ` (${percent(answered / due)})`}`;
  if (answered === 0) return `${name}: nobody has an answer before treatment and at ${POINT_WORDS[point]}.`;
  if (meanChange === null) return `${name} at ${POINT_WORDS[point]}: too few to show; ${answered} of ${due} answered.`;
  return `${name} at ${POINT_WORDS[point]}: mean change ${signed(meanChange.mean)} ${measure === "rvcss" || measure === "worstPain" ? "points" : unit} (interval ${signed(meanChange.low)} to ${signed(meanChange.high)}); ${who}.`;
}

/** `−2.5`, `+1`, `0`, with the sign of minus. */
export function signed(change: number): string {
  const words = plainNumber(Math.abs(change), 1);
  if (words === "0") return words;
  return change < 0 ? `−${words}` : `+${words}`;
}

/** People with the same two numbers, in the order of their change. */
function samePairs(pairs: readonly Pair[]): (Pair & { people: number })[] {
  const found = new Map<string, Pair & { people: number }>();
  for (const { before, after } of pairs) {
    const key = `${before} ${after}`;
    found.set(key, { before, after, people: (found.get(key)?.people ?? 0) + 1 });
  }
  return [...found.values()];
}
