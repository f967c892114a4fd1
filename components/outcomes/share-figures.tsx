import { IntervalRows, type IntervalRow } from "@/components/charts/interval-rows";
import { POINT_WORDS } from "@/lib/domain/check-in";
import type { Outcomes, PointFigure } from "@/lib/domain/outcomes";
import type { Interval } from "@/lib/domain/wilson";
import { percent } from "@/lib/format/shares";
import { FigureFrame, type FigureShell } from "./figure-frame";
import type { HrefOf } from "./outcome-href";
import { answeredShare, completenessText } from "./texts/completeness-text";
import { LEAD_WORDS, noShowsText } from "./texts/no-shows-text";

type ShareFiguresProps = { outcomes: Outcomes; hrefOf: HrefOf; shell: FigureShell };

export function CompletenessFigure({ outcomes, hrefOf, shell }: ShareFiguresProps) {
  const { points, seesRates } = outcomes;
  return (
    <FigureFrame text={completenessText(outcomes, hrefOf)} {...shell}>
      {seesRates && <IntervalRows all={null} rows={points.map((point) => completenessRow(point, hrefOf("unanswered", { point: point.point })))} />}
    </FigureFrame>
  );
}

export function NoShowsFigure({ outcomes, shell }: Omit<ShareFiguresProps, "hrefOf">) {
  const { noShows, seesRates } = outcomes;
  return (
    <FigureFrame text={noShowsText(noShows, seesRates)} {...shell}>
      {seesRates && noShows.kept + noShows.noShows > 0 && (
        <IntervalRows
          all={noShows.share?.share ?? null}
          rows={noShows.byLead.map((lead) => rowOf(LEAD_WORDS[lead.lead], lead.share, lead.noShows, lead.noShows + lead.kept, null))}
        />
      )}
    </FigureFrame>
  );
}

function completenessRow(point: PointFigure, href: string | null): IntervalRow {
  const { interval, over } = answeredShare(point);
  return rowOf(POINT_WORDS[point.point], interval, point.answered, over, href);
}

function rowOf(label: string, interval: Interval | null, count: number, total: number, href: string | null): IntervalRow {
  return { label, interval, words: interval === null ? "Too few" : percent(interval.share), of: `${count} of ${total}`, href: count === total ? null : href };
}
