import { POINT_WORDS } from "@/lib/domain/check-in";
import { FEWEST_FOR_A_RATE, type Outcomes, type PointFigure } from "@/lib/domain/outcomes";
import { wilsonInterval, type Interval } from "@/lib/domain/wilson";
import { countCell, numberCell, type FigureText } from "../figure-text";
import type { HrefOf } from "../outcome-href";
import { intervalWords } from "../outcome-words";

/** Of those who answered or whose time to answer is over. */
export function answeredShare({ answered, due, open }: PointFigure): { interval: Interval | null; over: number } {
  const over = due - open;
  return { interval: over >= FEWEST_FOR_A_RATE ? wilsonInterval(answered, over) : null, over };
}

/** Who answered, of those who were due: a number that every other figure after treatment leans on. */
export function completenessText({ points, seesRates }: Outcomes, hrefOf: HrefOf): FigureText {
  return {
    chart: "completeness",
    topic: `Follow-up: check-ins answered, ${seesRates ? "% of people due" : "people"}`,
    finding: findingOf(points),
    notes: ["A check-in is due from the first day of its window. Who did not answer is counted as missing, never as relief. Who may still answer while the window is open is not in the share."],
    list: hrefOf("unanswered", { point: fewestAnswered(points)?.point ?? "3m" }),
    table: {
      head: ["Since treatment", "Due", "Answered", "May still answer", "Not answered", ...(seesRates ? ["Answered, of answered and not answered"] : [])],
      rows: points.map((point) => ({
        name: POINT_WORDS[point.point],
        cells: [
          countCell(point.due, [`due.${point.point}`], hrefOf("due", { point: point.point })),
          countCell(point.answered, [`answered.${point.point}`], hrefOf("answered", { point: point.point })),
          countCell(point.open, [`open.${point.point}`]),
          countCell(point.due - point.open - point.answered, allOf(point)),
          ...(seesRates ? [numberCell(intervalWords(answeredShare(point).interval), allOf(point))] : []),
        ],
      })),
    },
  };
}

const allOf = ({ point }: PointFigure) => [`due.${point}`, `answered.${point}`, `open.${point}`];

function fewestAnswered(points: readonly PointFigure[]): PointFigure | undefined {
  const share = ({ answered, due }: PointFigure) => answered / due;
  return points.filter(({ due }) => due !== 0).toSorted((one, two) => share(one) - share(two))[0];
}

function findingOf(points: readonly PointFigure[]): string {
  const told = points.filter(({ due }) => due !== 0).map(({ point, due, answered, open }) => `${answered} of ${due} at ${POINT_WORDS[point]}${open === 0 ? "" : ` (${open} may still)`}`);
  return told.length === 0 ? "No check-in is due yet." : `Answered: ${told.join(", ")}.`;
}
