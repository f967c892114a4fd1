import { POINT_WORDS } from "@/lib/domain/check-in";
import type { Outcomes, PointFigure } from "@/lib/domain/outcomes";
import { percent } from "@/lib/format/shares";
import { countCell, numberCell, type Cell, type FigureText } from "../figure-text";
import type { HrefOf } from "../outcome-href";
import { intervalWords, TOO_FEW } from "../outcome-words";

const NOBODY = "Nobody has answered a check-in yet.";

export function reliefText({ points, seesRates }: Outcomes, hrefOf: HrefOf): FigureText {
  return {
    chart: "relief",
    topic: `Change after treatment: meaningful relief, ${seesRates ? "% of people" : "people"}`,
    finding: reliefFinding(points, seesRates),
    notes: [
      "Relief: much or very much better by the person’s own word, or half the cramps or fewer with no worse pain. Of both legs the less favourable answer counts.",
      ...(seesRates ? ["Worst case: whoever did not answer in time counts as no relief; who may still answer is in neither number."] : []),
      ...lateNote(points),
      ...seasonNotes(points),
    ],
    list: hrefOf("answered", { point: spokenPoint(points)?.point ?? "3m" }),
    table: {
      head: ["Since treatment", "Due", "Answered", "May still answer", "Relief", ...(seesRates ? ["Relief of answered", "Worst case, of answered and missed"] : [])],
      rows: points.map(({ point, due, answered, open, improved, rates }) => ({
        name: POINT_WORDS[point],
        cells: [
          countCell(due, [`due.${point}`], hrefOf("due", { point })),
          countCell(answered, [`answered.${point}`], hrefOf("answered", { point })),
          countCell(open, [`open.${point}`]),
          countCell(improved, [`improved.${point}`], hrefOf("improved", { point })),
          ...(seesRates ? [numberCell(intervalWords(rates.relief), [`improved.${point}`, `answered.${point}`]), worstCaseCell(point, rates.worstCase)] : []),
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
          countCell(answered, [`answered.${point}`], hrefOf("answered", { point })),
          countCell(worse, [`worse.${point}`], hrefOf("worse", { point })),
          ...(seesRates ? [numberCell(intervalWords(rates.worse), [`worse.${point}`, `answered.${point}`])] : []),
        ],
      })),
    },
  };
}

/** The point that a caption speaks of: 3 months, or the last one with an answer while that has none. */
export function spokenPoint(points: readonly PointFigure[]): PointFigure | null {
  const third = points.find(({ point }) => point === "3m");
  return third && third.answered !== 0 ? third : (points.findLast(({ answered }) => answered !== 0) ?? null);
}

function reliefFinding(points: readonly PointFigure[], seesRates: boolean): string {
  const spoken = spokenPoint(points);
  if (spoken === null) return NOBODY;
  const { point, due, answered, open, improved, rates } = spoken;
  const missing = `; of ${due} due ${due - answered - open} did not answer${open === 0 ? "" : ` and ${open} may still`}`;
  return `At ${POINT_WORDS[point]} ${improved} of ${answered} who answered had meaningful relief${rateWords(rates.relief, seesRates)}${missing}.`;
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

function worstCaseCell(point: PointFigure["point"], share: number | null): Cell {
  return numberCell(share === null ? TOO_FEW : percent(share), [`improved.${point}`, `due.${point}`, `answered.${point}`, `open.${point}`]);
}

function lateNote(points: readonly PointFigure[]): string[] {
  const late = points.filter(({ afterWindow }) => afterWindow > 0);
  if (late.length === 0) return [];
  return [`Answered after the window’s end, and counted at its point: ${late.map(({ point, afterWindow, answered }) => `${afterWindow} of ${answered} at ${POINT_WORDS[point]}`).join(", ")}.`];
}

/** Both ways round: one flatters, the other hides relief. */
function seasonNotes(points: readonly PointFigure[]): string[] {
  const told = (of: "summerToWinter" | "winterToSummer") => {
    const crossed = points.filter((point) => point[of] > 0);
    return crossed.map((found) => `${found[of]} of ${found.answered} at ${POINT_WORDS[found.point]}${found.rates[of] === null ? "" : ` (${percent(found.rates[of])})`}`).join(", ");
  };
  const [flattered, hidden] = [told("summerToWinter"), told("winterToSummer")];
  if (flattered === "" && hidden === "") return [];
  return [
    ["Season: cramps are about twice as common in mid-summer as in mid-winter.", flattered && `Winter answers (November to March) compared with summer (May to September), which can look like relief: ${flattered}.`, hidden && `Summer answers compared with winter, which can hide relief: ${hidden}.`]
      .filter((words) => words !== "")
      .join(" "),
  ];
}
