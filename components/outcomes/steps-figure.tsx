import { ChartFrame } from "@/components/charts/chart-frame";
import { StepBars } from "@/components/charts/step-bars";
import { STEP_WORDS, type Outcomes } from "@/lib/domain/outcomes";
import { percent } from "@/lib/format/shares";
import type { HrefOf } from "./outcome-href";
import { peopleWords, stepsFinding, TOO_FEW } from "./outcome-words";

type StepsFigureProps = Pick<Outcomes, "steps" | "treatedWithoutReflux" | "seesRates"> & { hrefOf: HrefOf };

export function StepsFigure({ steps, treatedWithoutReflux, seesRates, hrefOf }: StepsFigureProps) {
  const heads = seesRates ? ["of step", "of start"] : [];
  const shares = (step: Outcomes["steps"][number], index: number) => (seesRates ? [index === 0 ? "start" : wordsOf(step.ofPrevious), wordsOf(step.ofStart)] : []);
  const notes = [
    "A step counts with every step before it.",
    ...(treatedWithoutReflux > 0 ? [`${peopleWords(treatedWithoutReflux)} treated without a report that says reflux yes: not in “Treated” here.`] : []),
  ];
  return (
    <ChartFrame
      topic="From request to relief, people"
      finding={stepsFinding(steps)}
      listHref={hrefOf("requests") ?? undefined}
      note={notes.join(" ")}
      table={{ head: ["Step", "People", ...heads], rows: steps.map((step, index) => [STEP_WORDS[step.step], step.people, ...shares(step, index).map((words) => words ?? TOO_FEW)]) }}
    >
      <StepBars
        countHead="people"
        shareHeads={heads}
        bars={steps.map((step, index) => ({ label: STEP_WORDS[step.step], count: step.people, href: hrefOf(step.step), shares: shares(step, index) }))}
      />
    </ChartFrame>
  );
}

function wordsOf(share: number | null): string | null {
  return share === null ? null : percent(share);
}
