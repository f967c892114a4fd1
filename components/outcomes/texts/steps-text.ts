import { STEP_WORDS, type Outcomes, type OutcomeStep } from "@/lib/domain/outcomes";
import { percent } from "@/lib/format/shares";
import { countCell, numberCell, shareCell, wordsCell, type Cell, type FigureText } from "../figure-text";
import type { HrefOf } from "../outcome-href";
import { daysWords, peopleWords, TOO_FEW } from "../outcome-words";

const HEADS = ["Of the step before", "Of all requests", "Median days since the step before"];

export function stepsText({ steps, treatedWithoutReflux, seesRates }: Outcomes, hrefOf: HrefOf): FigureText {
  const before = (index: number) => steps.slice(0, index).map(({ people }) => people);
  const [requests] = before(1);
  const rates = ({ people, ofPrevious, ofStart, medianDays }: Outcomes["steps"][number], index: number): Cell[] => {
    if (index === 0) return [wordsCell("Start"), shareWords(ofStart, people, people), wordsCell("Start")];
    return [shareWords(ofPrevious, people, steps[index - 1]?.people ?? 0), shareWords(ofStart, people, requests ?? 0), numberCell(daysWords(medianDays), people)];
  };
  return {
    chart: "steps",
    topic: "From request to relief, people",
    finding: findingOf(steps),
    notes: [
      "A step counts with every step before it.",
      ...(seesRates ? ["Days are calendar days of the clinic since the step before, of those who came this far; half waited shorter, half longer."] : []),
      ...(treatedWithoutReflux > 0 ? [`${peopleWords(treatedWithoutReflux)} treated without a report that says reflux yes: not in “Treated” here.`] : []),
    ],
    list: hrefOf("requests"),
    table: {
      head: ["Step", "People", ...(seesRates ? HEADS : [])],
      rows: steps.map((step, index) => ({ name: STEP_WORDS[step.step], cells: [countCell(step.people, before(index), hrefOf(step.step)), ...(seesRates ? rates(step, index) : [])] })),
    },
  };
}

function findingOf(steps: Outcomes["steps"]): string {
  const at = (step: OutcomeStep) => steps.find((one) => one.step === step)?.people ?? 0;
  return `Of ${peopleWords(at("requests"))} who asked, ${at("scanned")} were scanned, ${at("reflux")} had reflux, ${at("treated")} were treated.`;
}

function shareWords(share: number | null, count: number, total: number): Cell {
  return shareCell(share === null ? TOO_FEW : percent(share), count, total);
}
