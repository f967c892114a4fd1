import Link from "next/link";
import { ChartFrame, type ChartTable } from "@/components/charts/chart-frame";
import { LazyIntervalChart } from "@/components/charts/lazy-interval-chart";
import { POINT_WORDS } from "@/lib/domain/check-in";
import type { OutcomeFigure, PointFigure } from "@/lib/domain/outcomes";
import type { Interval } from "@/lib/domain/wilson";
import { percent, percentWithInterval } from "@/lib/format/shares";
import { ChartKey } from "./chart-key";
import type { HrefOf } from "./outcome-href";
import { reliefFinding, seasonNote, spokenPoint, TOO_FEW, worseFinding } from "./outcome-words";

type ReliefFiguresProps = { points: readonly PointFigure[]; seesRates: boolean; hrefOf: HrefOf };

/** Relief and worse, with the same weight: one figure each, of the same size and on the same scale. */
export function ReliefFigures({ points, seesRates, hrefOf }: ReliefFiguresProps) {
  const spoken = spokenPoint(points)?.point ?? "3m";
  const link = (count: number, figure: OutcomeFigure, point: PointFigure["point"]) => <CountLink key={figure} count={count} href={hrefOf(figure, { point })} />;
  const unit = seesRates ? "% of people" : "people";
  const season = seasonNote(points);
  return (
    <>
      <ChartFrame
        topic={`Change after treatment: meaningful relief, ${unit}`}
        finding={reliefFinding(points, seesRates)}
        listHref={hrefOf("answered", { point: spoken }) ?? undefined}
        note={
          <>
            <p>Relief: much or very much better by the person’s own word, or half the cramps or fewer with no worse pain. Of both legs the less favourable answer counts.</p>
            {season !== null && <p className="mt-2">{season}</p>}
          </>
        }
        table={tableOf(points, seesRates, ["Due", "Answered", "Relief"], ({ point, due, answered, improved }) => [link(due, "due", point), link(answered, "answered", point), link(improved, "improved", point)], [
          { head: "Relief of answered", words: ({ rates }) => intervalWords(rates.relief) },
          { head: "Worst case, of due", words: ({ rates }) => (rates.worstCase === null ? TOO_FEW : percent(rates.worstCase)) },
        ])}
      >
        {seesRates ? (
          <>
            <LazyIntervalChart detailHead="Under each point: answered of due." points={points.map((point) => ({ ...wordsOf(point), ...marksOf(point.rates.relief, point.rates.worstCase) }))} />
            <ChartKey other="worst case: everybody due who did not answer counts as no relief" />
          </>
        ) : (
          <Counts points={points} words={({ improved, answered, due }) => `${improved} with relief of ${answered} answered, ${due} due`} />
        )}
      </ChartFrame>
      <ChartFrame
        topic={`Change after treatment: worse, ${unit}`}
        finding={worseFinding(points, seesRates)}
        listHref={hrefOf("worse", { point: spoken }) ?? undefined}
        note="Worse: a quarter more cramps or more, or worse by the person’s own word. Worse wins over relief."
        table={tableOf(points, seesRates, ["Answered", "Worse"], ({ point, answered, worse }) => [link(answered, "answered", point), link(worse, "worse", point)], [
          { head: "Worse of answered", words: ({ rates }) => intervalWords(rates.worse) },
        ])}
      >
        {seesRates ? (
          <>
            <LazyIntervalChart detailHead="Under each point: answered of due." points={points.map((point) => ({ ...wordsOf(point), ...marksOf(point.rates.worse, null) }))} />
            <ChartKey />
          </>
        ) : (
          <Counts points={points} words={({ worse, answered }) => `${worse} worse of ${answered} answered`} />
        )}
      </ChartFrame>
    </>
  );
}

type RateColumn = { head: string; words: (point: PointFigure) => string };

function tableOf(points: readonly PointFigure[], seesRates: boolean, heads: string[], cells: (point: PointFigure) => ChartTable["rows"][number], rates: RateColumn[]): ChartTable {
  const shown = seesRates ? rates : [];
  return { head: ["Since treatment", ...heads, ...shown.map(({ head }) => head)], rows: points.map((point) => [POINT_WORDS[point.point], ...cells(point), ...shown.map(({ words }) => words(point))]) };
}

function intervalWords(interval: Interval | null): string {
  return interval === null ? TOO_FEW : percentWithInterval(interval);
}

const whole = (share: number) => Math.round(share * 100);

function marksOf(interval: Interval | null, other: number | null) {
  const shown = interval === null ? null : { share: whole(interval.share), low: whole(interval.low), high: whole(interval.high) };
  return { interval: shown, other: other === null ? null : whole(other) };
}

function wordsOf({ point, answered, due }: PointFigure) {
  return { label: POINT_WORDS[point], detail: `${answered} of ${due}`, instead: due === 0 ? "Nobody\ndue yet" : "Too few\nto show" };
}

function CountLink({ count, href }: { count: number; href: string | null }) {
  if (href === null || count === 0) return count;
  return (
    <Link href={href} prefetch={false} className="inline-flex min-h-6 min-w-6 items-center justify-end text-link">
      {count}
    </Link>
  );
}

function Counts({ points, words }: { points: readonly PointFigure[]; words: (point: PointFigure) => string }) {
  return (
    <dl className="text-md">
      {points.map((point) => (
        <div key={point.point} className="flex gap-4 border-b py-2">
          <dt className="w-28 shrink-0 text-muted">{POINT_WORDS[point.point]}</dt>
          <dd>{words(point)}</dd>
        </div>
      ))}
    </dl>
  );
}
