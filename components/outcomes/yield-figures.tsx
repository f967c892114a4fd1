import { IntervalRows } from "@/components/charts/interval-rows";
import type { Outcomes } from "@/lib/domain/outcomes";
import { percent } from "@/lib/format/shares";
import { FigureFrame, type FigureShell } from "./figure-frame";
import type { FigureText } from "./figure-text";
import type { HrefOf } from "./outcome-href";
import { patternGroups, patternText, signGroups, signsText, type YieldGroup } from "./texts/yield-text";

type YieldFiguresProps = { outcomes: Outcomes; hrefOf: HrefOf; shell: FigureShell };

export function YieldFigures({ outcomes, hrefOf, shell }: YieldFiguresProps) {
  const signs = signsText(outcomes, hrefOf);
  return (
    <>
      <YieldFigure text={patternText(outcomes, hrefOf)} groups={patternGroups(outcomes)} {...{ outcomes, hrefOf, shell }} />
      {signs !== null && <YieldFigure text={signs} groups={signGroups(outcomes)} {...{ outcomes, hrefOf, shell }} />}
    </>
  );
}

function YieldFigure({ text, groups, outcomes, hrefOf, shell }: YieldFiguresProps & { text: FigureText; groups: readonly YieldGroup[] }) {
  return (
    <FigureFrame text={text} {...shell}>
      {outcomes.seesRates && outcomes.scans.people !== 0 && (
        <IntervalRows
          all={outcomes.scans.share?.share ?? null}
          rows={groups.map(({ label, of, share, people, peopleYes }) => ({
            label,
            interval: share,
            words: share === null ? "Too few" : percent(share.share),
            of: `${peopleYes} of ${people}`,
            href: people === 0 ? null : hrefOf("reported", of),
          }))}
        />
      )}
    </FigureFrame>
  );
}
