import { STEP_WORDS, type Outcomes, type OutcomeStep } from "@/lib/domain/outcomes";
import { percent } from "@/lib/format/shares";
import { countCell, numberCell, wordsCell, type Cell, type FigureText } from "../figure-text";
import type { HrefOf } from "../outcome-href";
import { daysWords, peopleWords, TOO_FEW } from "../outcome-words";

const HEADS = ["Of the step before", "Of all requests", "Median days since the step before"];
/** Who is not due yet could not report relief: this step has its own denominator. */
export const NOT_OF_ALL = "Not of all";

export function stepsText({ steps, treatedWithoutReflux, reliefDue, seesRates }: Outcomes, hrefOf: HrefOf): FigureText {
  return {
    chart: "steps",
    topic: "From request to relief, people",
    finding: findingOf(steps),
    notes: [
      "A step counts with every step before it. “Ultrasound done” is done or reported, of who was accepted.",
      ...(seesRates ? ["Days are calendar days of the clinic since the step before, of those who came this far; half waited shorter, half longer. Who still waits is not in; of several requests of a person the longest wait is."] : []),
      ...reliefNotes(steps, reliefDue),
      ...(treatedWithoutReflux === 0 ? [] : [`${peopleWords(treatedWithoutReflux)} treated without a report that says reflux yes: not in “Treated” here.`]),
    ],
    list: hrefOf("requests"),
    table: {
      head: ["Step", "People", ...(seesRates ? HEADS : [])],
      rows: steps.map((step, index) => ({ name: STEP_WORDS[step.step], cells: [countCell(step.people, [`step.${step.step}`], hrefOf(step.step)), ...(seesRates ? rates(steps, step, index) : [])] })),
    },
  };
}

function rates(steps: Outcomes["steps"], { step, ofPrevious, ofStart, medianDays }: Outcomes["steps"][number], index: number): Cell[] {
  const own = `step.${step}`;
  const ofAll = numberCell(shareWords(ofStart), [own, "step.requests"]);
  if (index === 0) return [wordsCell("Start"), ofAll, wordsCell("Start")];
  const days = numberCell(daysWords(medianDays), [own]);
  if (step === "relieved") return [numberCell(`${shareWords(ofPrevious)} of those due`, [own, "step.reliefDue"]), wordsCell(NOT_OF_ALL), days];
  return [numberCell(shareWords(ofPrevious), [own, `step.${steps[index - 1]?.step}`]), ofAll, days];
}

function reliefNotes(steps: Outcomes["steps"], reliefDue: number): string[] {
  const treated = peopleAt(steps, "treated");
  const relieved = peopleAt(steps, "relieved");
  if (treated === 0) return [];
  const early = treated - reliefDue;
  return [`Relief at 3 months: ${relieved} of ${reliefDue} who answered or whose time to answer is over.${early === 0 ? "" : ` ${early} of the ${treated} treated may still answer or ${early === 1 ? "is" : "are"} not due yet, and ${early === 1 ? "is" : "are"} not in this share.`}`];
}

function findingOf(steps: Outcomes["steps"]): string {
  const at = (step: OutcomeStep) => peopleAt(steps, step);
  return `Of ${peopleWords(peopleAt(steps, "requests"))} who asked, ${at("scanned")} were scanned, ${at("reflux")} had reflux, ${at("treated")} were treated.`;
}

function peopleAt(steps: Outcomes["steps"], step: OutcomeStep): number {
  return steps.find((one) => one.step === step)?.people ?? 0;
}

function shareWords(share: number | null): string {
  return share === null ? TOO_FEW : percent(share);
}
