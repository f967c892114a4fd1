import { StepBars } from "@/components/charts/step-bars";
import type { Outcomes } from "@/lib/domain/outcomes";
import { MODALITY_WORDS } from "@/lib/domain/treatment";
import { FigureFrame, type FigureShell } from "./figure-frame";
import type { HrefOf } from "./outcome-href";
import { treatmentsText } from "./texts/treatments-text";

type TreatmentsFigureProps = { outcomes: Outcomes; hrefOf: HrefOf; shell: FigureShell };

export function TreatmentsFigure({ outcomes, hrefOf, shell }: TreatmentsFigureProps) {
  return (
    <FigureFrame text={treatmentsText(outcomes, hrefOf)} {...shell}>
      <StepBars
        countHead="treatments"
        shareHeads={["people", "legs"]}
        bars={outcomes.treatments.map(({ modality, procedures, people, legs }) => ({ label: MODALITY_WORDS[modality], count: procedures, href: hrefOf("procedures", { modality }), shares: [String(people), String(legs)] }))}
      />
    </FigureFrame>
  );
}
