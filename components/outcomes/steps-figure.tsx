import { StepBars } from "@/components/charts/step-bars";
import { STEP_WORDS, type Outcomes } from "@/lib/domain/outcomes";
import { percent } from "@/lib/format/shares";
import { plainNumber } from "@/lib/format/units";
import { FigureFrame, type FigureShell } from "./figure-frame";
import type { HrefOf } from "./outcome-href";
import { NOT_OF_ALL, stepsText } from "./texts/steps-text";

type StepsFigureProps = { outcomes: Outcomes; hrefOf: HrefOf; shell: FigureShell };

const HEADS = ["of step", "of start", "median days"];

export function StepsFigure({ outcomes, hrefOf, shell }: StepsFigureProps) {
  const { steps, seesRates } = outcomes;
  return (
    <FigureFrame text={stepsText(outcomes, hrefOf)} {...shell}>
      <StepBars
        countHead="people"
        shareHeads={seesRates ? HEADS : []}
        bars={steps.map((step, index) => ({ label: STEP_WORDS[step.step], count: step.people, href: hrefOf(step.step), shares: seesRates ? sharesOf(step, index) : [] }))}
      />
    </FigureFrame>
  );
}

function sharesOf({ step, ofPrevious, ofStart, medianDays }: Outcomes["steps"][number], index: number): (string | null)[] {
  if (index === 0) return ["start", wordsOf(ofStart), "start"];
  const days = medianDays === null ? null : plainNumber(medianDays, 1);
  if (step === "relieved") return [ofPrevious === null ? null : `${percent(ofPrevious)} of due`, NOT_OF_ALL.toLowerCase(), days];
  return [wordsOf(ofPrevious), wordsOf(ofStart), days];
}

function wordsOf(share: number | null): string | null {
  return share === null ? null : percent(share);
}
