import { POINT_WORDS } from "@/lib/domain/check-in";
import type { Outcomes, PointFigure } from "@/lib/domain/outcomes";
import { percent } from "@/lib/format/shares";
import { countCell, shareCell, type FigureText } from "../figure-text";
import type { HrefOf } from "../outcome-href";
import { intervalWords, TOO_FEW } from "../outcome-words";

const NOBODY = "Nobody has answered a check-in yet.";

export function reliefText({ points, seesRates }: Outcomes, hrefOf: HrefOf): FigureText {
  const season = seasonNote(points);
  return {
    chart: "relief",
    topic: `Change after treatment: meaningful relief, ${seesRates ? "% of people" : "people"}`,
    finding: reliefFinding(points, seesRates),
    notes: [
      "Relief: much or very much better by the person’s own word, or half the cramps or fewer with no worse pain. Of both legs the less favourable answer counts.",
      ...(season === null ? [] : [season]),
    ],
    list: hrefOf("answered", { point: spokenPoint(points)?.point ?? "3m" }),
    table: {
      head: ["Since treatment", "Due", "Answered", "Relief", ...(seesRates ? ["Relief of answered", "Worst case, of due"] : [])],
      rows: points.map(({ point, due, answered, improved, rates }) => ({
        name: POINT_WORDS[point],
        cells: [
          countCell(due, [], hrefOf("due", { point })),
          countCell(answered, [due], hrefOf("answered", { point })),
          countCell(improved, [answered, due], hrefOf("improved", { point })),
          ...(seesRates ? [shareCell(intervalWords(rates.relief), improved, answered), shareCell(rates.worstCase === null ? TOO_FEW : percent(rates.worstCase), improved, due)] : []),
        ],
      })),
    },
  };
}

export function worseText({ points, seesRates }: Outcomes, hrefOf: HrefOf): FigureText {
  return {
    chart: "worse",
    topic: `Change after treatment: worse, ${seesRates ? "% of people" : "people"}`,
    finding: worseFinding(points, seesRates),
    notes: ["Worse: a quarter more cramps or more, or worse by the person’s own word. Worse wins over relief."],
    list: hrefOf("worse", { point: spokenPoint(points)?.point ?? "3m" }),
    table: {
      head: ["Since treatment", "Answered", "Worse", ...(seesRates ? ["Worse of answered"] : [])],
      rows: points.map(({ point, answered, worse, rates }) => ({
        name: POINT_WORDS[point],
        cells: [
          countCell(answered, [], hrefOf("answered", { point })),
          countCell(worse, [answered], hrefOf("worse", { point })),
          ...(seesRates ? [shareCell(intervalWords(rates.worse), worse, answered)] : []),
        ],
      })),
    },
  };
}

/** The point that a caption speaks of: 3 months, or the last one with an answer while that has none. */
export function spokenPoint(points: readonly PointFigure[]): PointFigure | null {
  const third = points.find(({ point }) => point === "3m");
  return third && third.answered > 0 ? third : (points.findLast(({ answered }) => answered > 0) ?? null);
}

function reliefFinding(points: readonly PointFigure[], seesRates: boolean): string {
  const spoken = spokenPoint(points);
  if (spoken === null) return NOBODY;
  const { point, due, answered, improved, rates } = spoken;
  return `At ${POINT_WORDS[point]} ${improved} of ${answered} who answered had meaningful relief${rateWords(rates.relief, seesRates)}; ${due - answered} of ${due} due did not answer.`;
}

function worseFinding(points: readonly PointFigure[], seesRates: boolean): string {
  const spoken = spokenPoint(points);
  if (spoken === null) return NOBODY;
  const { point, answered, worse, rates } = spoken;
  return `At ${POINT_WORDS[point]} ${worse} of ${answered} who answered were worse${rateWords(rates.worse, seesRates)}.`;
}

function rateWords(rate: PointFigure["rates"]["relief"], seesRates: boolean): string {
  if (!seesRates) return "";
  return ` (${rate === null ? "too few to show a rate" : intervalWords(rate)})`;
}

function seasonNote(points: readonly PointFigure[]): string | null {
  const crossed = points.filter(({ summerToWinter }) => summerToWinter > 0);
  if (crossed.length === 0) return null;
  const parts = crossed.map(({ point, summerToWinter, answered, rates }) => `${summerToWinter} of ${answered} at ${POINT_WORDS[point]}${rates.summerToWinter === null ? "" : ` (${percent(rates.summerToWinter)})`}`);
  return `Season: cramps are about twice as common in mid-summer as in mid-winter. Answers from November to March that are compared with a request from May to September: ${parts.join(", ")}.`;
}
