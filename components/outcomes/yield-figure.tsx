import { ChartFrame } from "@/components/charts/chart-frame";
import { IntervalRows } from "@/components/charts/interval-rows";
import type { OutcomeFigure, YieldFigure as Yield } from "@/lib/domain/outcomes";
import { percent, percentWithInterval } from "@/lib/format/shares";
import { TOO_FEW, yieldFinding } from "./outcome-words";

type YieldGroup = Yield & { label: string; hrefOf: (figure: OutcomeFigure) => string | null };
type YieldFigureProps = { topic: string; scans: Yield; groups: readonly YieldGroup[]; listHref: string | null; seesRates: boolean };

const HEAD = ["Group", "People scanned", "Reflux yes", "Indeterminate", "Legs scanned", "Legs yes", "Legs indeterminate"];

/** Reflux in those who were scanned, never in those who asked. */
export function YieldFigure({ topic, scans, groups, listHref, seesRates }: YieldFigureProps) {
  return (
    <ChartFrame
      topic={topic}
      finding={yieldFinding(scans, groups)}
      listHref={listHref ?? undefined}
      note={
        <>
          <p>{indeterminateWords(scans)}</p>
          <p className="mt-2">
            Only scanned people have a result, and staff chose whom to scan, so these shares cannot say how well the pattern predicts. {seesRates && "Interval 95 %."}
          </p>
        </>
      }
      table={{
        head: seesRates ? [...HEAD, "Reflux yes of people scanned"] : HEAD,
        rows: groups.map((group) => [
          group.label,
          ...[group.people, group.peopleYes, group.peopleIndeterminate, group.legs, group.legsYes, group.legsIndeterminate],
          ...(seesRates ? [group.share === null ? TOO_FEW : percentWithInterval(group.share)] : []),
        ]),
      }}
    >
      {seesRates && (
        <IntervalRows
          all={scans.share?.share ?? null}
          rows={groups.map(({ label, share, people, peopleYes, hrefOf }) => ({
            label,
            interval: share,
            words: share === null ? "Too few" : percent(share.share),
            of: `${peopleYes} of ${people}`,
            href: people === 0 ? null : hrefOf("reported"),
          }))}
        />
      )}
    </ChartFrame>
  );
}

function indeterminateWords({ peopleIndeterminate, legsYes, legs, legsIndeterminate }: Yield): string {
  return `By leg: reflux in ${legsYes} of ${legs}, indeterminate in ${legsIndeterminate}. Indeterminate and without reflux elsewhere: ${peopleIndeterminate} of the people.`;
}
