import type { CareActions } from "@/components/requests/detail/request-actions";
import type { Leg } from "@/lib/domain/reflux";
import type { ComparedScore } from "@/lib/domain/rvcss-compared";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { LEG_WORDS } from "../leg-words";
import { RvcssRemoval } from "./rvcss-removal";
import { changeWords, itemLines, scoreName, totalWords, WHEN_WORDS } from "./rvcss-words";

type RvcssLegProps = { leg: Leg; scores: readonly ComparedScore[]; mayRemove: boolean; timeZone: string; remove: CareActions["removeRvcss"] };

/** The scores of one leg, the oldest first. */
export function RvcssLeg({ leg, scores, mayRemove, timeZone, remove }: RvcssLegProps) {
  return (
    <section aria-labelledby={`severity-${leg}`} className="break-inside-avoid">
      <h3 id={`severity-${leg}`} className="text-base font-semibold">
        {LEG_WORDS[leg]}
      </h3>
      <ol>
        {scores.map((compared) => {
          const { score, when } = compared;
          const change = changeWords(compared);
          return (
            <li key={score.id} className="border-t py-2 first:border-t-0">
              <p className="text-md wrap-anywhere">
                {formatCalendarDay(score.scoredOn)}, {WHEN_WORDS[when]}: <strong>{totalWords(score.total)}</strong>
                {change !== null && `, ${change}`}. <span className="text-muted">Scored by {score.recordedBy}</span>
              </p>
              <div className="flex flex-wrap items-start gap-x-4">
                <details className="min-w-0">
                  <summary className="inline-flex min-h-8.5 items-center text-sm text-link underline print-hidden">
                    The ten items<span className="sr-only"> of {scoreName(score)}</span>
                  </summary>
                  <dl className="grid gap-x-4 pb-2 text-sm sm:grid-cols-[auto_1fr]">
                    {itemLines(score.items).map(({ title, words }) => (
                      <div key={title} className="contents">
                        <dt className="text-muted">{title}</dt>
                        <dd className="mb-1 sm:mb-0">{words}</dd>
                      </div>
                    ))}
                  </dl>
                </details>
                {mayRemove && <RvcssRemoval score={{ id: score.id, version: score.version }} what={scoreName(score)} {...{ timeZone, remove }} />}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
