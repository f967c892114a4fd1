import { POINT_WORDS } from "@/lib/domain/check-in";
import { FEWEST_FOR_A_RATE, type Outcomes, type PointFigure } from "@/lib/domain/outcomes";
import { wilsonInterval, type Interval } from "@/lib/domain/wilson";
import { countCell, shareCell, type FigureText } from "../figure-text";
import type { HrefOf } from "../outcome-href";
import { intervalWords } from "../outcome-words";

export function answeredShare({ answered, due }: PointFigure, seesRates: boolean): Interval | null {
  return seesRates && due >= FEWEST_FOR_A_RATE ? wilsonInterval(answered, due) : null;
}

/** Who answered, of those who were due: a number that every other figure after treatment leans on. */
export function completenessText({ points, seesRates }: Outcomes, hrefOf: HrefOf): FigureText {
  return {
    chart: "completeness",
    topic: `Follow-up: check-ins answered, ${seesRates ? "% of people due" : "people"}`,
    finding: findingOf(points),
    notes: ["A check-in is due from the first day of its window. Who did not answer is counted as missing, never as relief."],
    list: hrefOf("unanswered", { point: fewestAnswered(points)?.point ?? "3m" }),
    table: {
      head: ["Since treatment", "Due", "Answered", "Not answered", ...(seesRates ? ["Answered of due"] : [])],
      rows: points.map((point) => ({
        name: POINT_WORDS[point.point],
        cells: [
          countCell(point.due, [], hrefOf("due", { point: point.point })),
          countCell(point.answered, [point.due], hrefOf("answered", { point: point.point })),
          countCell(point.due - point.answered, [point.due], hrefOf("unanswered", { point: point.point })),
          ...(seesRates ? [shareCell(intervalWords(answeredShare(point, true)), point.answered, point.due)] : []),
        ],
      })),
    },
  };
}

function fewestAnswered(points: readonly PointFigure[]): PointFigure | undefined {
  const share = ({ answered, due }: PointFigure) => answered / due;
  return points.filter(({ due }) => due > 0).toSorted((one, two) => share(one) - share(two))[0];
}

function findingOf(points: readonly PointFigure[]): string {
  const told = points.filter(({ due }) => due > 0).map(({ point, due, answered }) => `${answered} of ${due} at ${POINT_WORDS[point]}`);
  return told.length === 0 ? "No check-in is due yet." : `Answered: ${told.join(", ")}.`;
}
