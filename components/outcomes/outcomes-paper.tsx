import { PrintButton } from "@/components/requests/detail/print-button";
import { ButtonLink } from "@/components/ui/button-link";
import type { Outcomes } from "@/lib/domain/outcomes";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { formatInstant } from "@/lib/format/instants";
import type { OutcomesQuery } from "@/lib/inputs/outcomes-query";
import { OutcomeFigures } from "./outcome-figures";
import { filtersWords } from "./outcome-filters";
import { outcomesHref } from "./outcome-href";

type OutcomesPaperProps = { outcomes: Outcomes; query: OutcomesQuery; printedBy: string };

/** For the monthly meeting: every figure with its table, as wide as the paper, so that no drawing is cut. */
export function OutcomesPaper({ outcomes, query, printedBy }: OutcomesPaperProps) {
  const { period, seesRates, computedAt, timeZone } = outcomes;
  return (
    <div className="page outcomes-paper print-landscape pb-10">
      <div className="flex flex-wrap items-center gap-2 pt-4 print-hidden">
        <ButtonLink href={outcomesHref(query)}>Back to outcomes</ButtonLink>
        <PrintButton />
      </div>
      <h1 className="pt-4 text-2xl font-semibold print:pt-0">Outcomes</h1>
      <dl className="pb-3 text-sm">
        <Fact name="Requests received" value={`${formatCalendarDay(period.from)} to ${formatCalendarDay(period.to)}, counted in people`} />
        <Fact name="Filters" value={filtersWords(query, seesRates)} />
        <Fact name="Computed" value={`${formatInstant(computedAt, timeZone)}, printed by ${printedBy}`} />
        {!seesRates && <Fact name="Shown" value="Counts only: no rates, nothing by pattern, no names" />}
      </dl>
      <OutcomeFigures {...{ outcomes, query }} hrefOf={() => null} shell={{ csvHrefOf: () => undefined, isPaper: true }} />
    </div>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div className="flex flex-wrap gap-x-3">
      <dt className="w-40 text-muted">{name}</dt>
      <dd className="min-w-0 wrap-anywhere">{value}</dd>
    </div>
  );
}
