import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import type { Outcomes } from "@/lib/domain/outcomes";
import type { OutcomesQuery } from "@/lib/inputs/outcomes-query";
import { BeforeAfterFigure } from "./before-after-figure";
import type { FigureShell } from "./figure-frame";
import type { HrefOf } from "./outcome-href";
import { ReliefFigures } from "./relief-figures";
import { CompletenessFigure, NoShowsFigure } from "./share-figures";
import { StepsFigure } from "./steps-figure";
import { chosenMeasure } from "./texts/all-texts";
import { TimeToReliefFigure } from "./time-to-relief-figure";
import { TreatmentsFigure } from "./treatments-figure";
import { WaitFigure } from "./wait-figure";
import { YieldFigures } from "./yield-figures";

type OutcomeFiguresProps = { outcomes: Outcomes; query: OutcomesQuery; hrefOf: HrefOf; shell: FigureShell };

/** All figures in the order of the pathway. */
export function OutcomeFigures({ outcomes, query, hrefOf, shell }: OutcomeFiguresProps) {
  const every = { outcomes, hrefOf, shell };
  const isSomebodyTreated = outcomes.treatments.length > 0;
  return (
    <>
      <Part title="Pathway and waits">
        <StepsFigure {...every} />
        <TreatmentsFigure {...every} />
        {outcomes.waits?.map((run) => <WaitFigure key={run.wait} run={run} shell={shell} />)}
      </Part>
      <Part title="Change after treatment">
        {isSomebodyTreated ? (
          <ChangeFigures {...every} query={query} />
        ) : (
          <EmptyState as="h2" title="Nobody is treated yet" body="Relief and worse appear here once a treatment is recorded and its first check-in is due. Choose a longer period to look further back." />
        )}
      </Part>
      <Part title="Ultrasound and follow-up">
        <YieldFigures {...every} />
        {isSomebodyTreated && <CompletenessFigure {...every} />}
        <NoShowsFigure {...every} />
      </Part>
    </>
  );
}

function ChangeFigures({ outcomes, query, hrefOf, shell }: OutcomeFiguresProps) {
  const chosen = chosenMeasure(outcomes, query.measure);
  return (
    <>
      <ReliefFigures {...{ outcomes, hrefOf, shell }} />
      {outcomes.timeToRelief !== null && <TimeToReliefFigure found={outcomes.timeToRelief} shell={shell} />}
      {chosen !== null && <BeforeAfterFigure found={chosen} query={query} shell={shell} />}
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="figure-part pb-8 print:pb-0">
      <h2 className="pb-3 text-xl font-semibold">{title}</h2>
      <div className="figure-grid grid gap-4 lg:grid-cols-2 print:block">{children}</div>
    </div>
  );
}
