import { Notice } from "@/components/ui/notice";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeading } from "@/components/ui/page-heading";
import { rolesMay } from "@/lib/domain/access";
import type { Role } from "@/lib/domain/actor";
import type { Outcomes } from "@/lib/domain/outcomes";
import { MODALITY_WORDS } from "@/lib/domain/treatment";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { dayAt, formatInstant } from "@/lib/format/instants";
import type { OutcomesQuery } from "@/lib/inputs/outcomes-query";
import { OutcomeFigures } from "./outcome-figures";
import { listHref, outcomesCsvHref, outcomesPrintHref, type HrefOf } from "./outcome-href";
import { OutcomesFilters } from "./outcomes-filters";

type OutcomesViewProps = { outcomes: Outcomes; query: OutcomesQuery; roles: readonly Role[] };

export function OutcomesView({ outcomes, query, roles }: OutcomesViewProps) {
  const { period, seesRates, languages, timeZone, computedAt } = outcomes;
  const hrefOf: HrefOf = (figure, group) => (seesRates ? listHref(query, figure, group) : null);
  const mayExport = rolesMay(roles, "outcomes.export");
  return (
    <div className="page pb-10">
      <PageHeading
        title="Outcomes"
        lead={`Requests received ${formatCalendarDay(period.from)} to ${formatCalendarDay(period.to)}, counted in people`}
        aside={<Actions query={query} roles={roles} computed={formatInstant(computedAt, timeZone)} />}
      />
      <OutcomesFilters query={query} period={period} today={dayAt(computedAt, timeZone)} languages={languages} seesRates={seesRates} />
      <ScopeNotices query={query} outcomes={outcomes} />
      <OutcomeFigures {...{ outcomes, query, hrefOf }} shell={{ csvHrefOf: (chart) => (mayExport ? outcomesCsvHref(query, chart) : undefined), isPaper: false }} />
    </div>
  );
}

function Actions({ query, roles, computed }: { query: OutcomesQuery; roles: readonly Role[]; computed: string }) {
  return (
    <>
      <p className="text-sm text-muted">Computed {computed}</p>
      {rolesMay(roles, "outcomes.export_registry") && <ButtonLink href="/outcomes/registry">Registry export</ButtonLink>}
      {rolesMay(roles, "outcomes.export") && (
        <ButtonLink href={outcomesCsvHref(query, undefined)} download>
          CSV of this page
        </ButtonLink>
      )}
      <ButtonLink href={outcomesPrintHref(query)}>Print page</ButtonLink>
    </>
  );
}

function ScopeNotices({ query, outcomes: { seesRates, period } }: Pick<OutcomesViewProps, "query" | "outcomes">) {
  const isTurned = seesRates && query.from !== undefined && query.from !== period.from;
  return (
    <>
      {!seesRates && <Notice tone="info" className="mb-4" title="Your role sees counts only, of whole months: no rates, nothing by pattern, no names." />}
      {isTurned && <Notice tone="info" className="mb-4" title={`The first day was after the last one: these are the 12 months up to ${formatCalendarDay(period.to)}.`} />}
      {query.modality !== undefined && (
        <Notice tone="info" className="mb-4" title={`Treatments and check-ins: ${MODALITY_WORDS[query.modality]} only. The steps before treatment hold everybody.`} />
      )}
      {query.leg !== undefined && <Notice tone="info" className="mb-4" title={`${query.leg === "left" ? "Left" : "Right"} leg only, from the ultrasound order on. Requests and “Accepted” hold everybody.`} />}
    </>
  );
}
