import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import type { Outcomes } from "@/lib/domain/outcomes";
import { MODALITY_WORDS } from "@/lib/domain/treatment";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { formatInstant } from "@/lib/format/instants";
import type { OutcomesQuery } from "@/lib/inputs/outcomes-query";
import { listHref, type HrefOf } from "./outcome-href";
import { CATEGORY_WORDS, SIGN_WORDS } from "./outcome-words";
import { OutcomesFilters } from "./outcomes-filters";
import { ReliefFigures } from "./relief-figures";
import { StepsFigure } from "./steps-figure";
import { TreatmentsFigure } from "./treatments-figure";
import { YieldFigure } from "./yield-figure";

export function OutcomesView({ outcomes, query }: { outcomes: Outcomes; query: OutcomesQuery }) {
  const { period, seesRates, scans, byCategory, byVeinSigns, points, treatments } = outcomes;
  const hrefOf: HrefOf = (figure, group) => (seesRates ? listHref(query, figure, group) : null);
  const lead = `Requests received ${formatCalendarDay(period.from)} to ${formatCalendarDay(period.to)}, counted in people`;
  return (
    <div className="page pb-10">
      <PageHeading title="Outcomes" lead={lead} aside={<p className="text-sm text-muted">Computed {formatInstant(outcomes.computedAt, outcomes.timeZone)}</p>} />
      <OutcomesFilters query={query} period={period} languages={outcomes.languages} />
      {!seesRates && <Notice tone="info" className="mb-4" title="Your role sees counts only: no rates, nothing by pattern, no names." />}
      {query.modality !== undefined && (
        <Notice tone="info" className="mb-4" title={`Treatments and check-ins: ${MODALITY_WORDS[query.modality]} only. The steps before treatment hold everybody.`} />
      )}
      <div className="grid gap-4 lg:grid-cols-2">
        <StepsFigure {...outcomes} hrefOf={hrefOf} />
        {treatments.length === 0 ? (
          <EmptyState title="Nobody is treated yet" body="Relief and worse appear here once a treatment is recorded and its first check-in is due. Choose a longer period to look further back." />
        ) : (
          <ReliefFigures points={points} seesRates={seesRates} hrefOf={hrefOf} />
        )}
        {byCategory === null ? (
          <YieldFigure topic="Reflux yes, people scanned" seesRates={seesRates} scans={scans} listHref={null} groups={[{ ...scans, label: "All scanned", hrefOf: () => null }]} />
        ) : (
          <YieldFigure
            topic="Reflux yes by pattern summary, people scanned"
            {...{ seesRates, scans }}
            listHref={hrefOf("reported")}
            groups={byCategory.map((group) => ({ ...group, label: CATEGORY_WORDS[group.category], hrefOf: (figure) => hrefOf(figure, { category: group.category }) }))}
          />
        )}
        {byVeinSigns !== null && (
          <YieldFigure
            topic="Reflux yes by vein signs, people scanned"
            {...{ seesRates, scans }}
            listHref={hrefOf("reflux_yes")}
            groups={byVeinSigns.map((group) => ({ ...group, label: SIGN_WORDS[group.veinSigns], hrefOf: (figure) => hrefOf(figure, { veinSigns: group.veinSigns }) }))}
          />
        )}
        {treatments.length > 0 && <TreatmentsFigure treatments={treatments} hrefOf={hrefOf} />}
      </div>
    </div>
  );
}
