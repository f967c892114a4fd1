import Link from "next/link";
import { FilterChip } from "@/components/data-table/filter-chip";
import { Select } from "@/components/forms/select";
import { TextInput } from "@/components/forms/text-input";
import { Button } from "@/components/ui/button";
import type { OutcomePeriod } from "@/lib/domain/outcomes";
import type { OutcomesQuery } from "@/lib/inputs/outcomes-query";
import { activeFilters, filterChoices, quickPeriods } from "./outcome-filters";
import { outcomesHref } from "./outcome-href";

type OutcomesFiltersProps = {
  query: OutcomesQuery;
  period: { from?: string; to?: string };
  /** The clinic's calendar day; null where it is not known. */
  today: string | null;
  languages: readonly string[];
  seesRates: boolean;
  /** Said at the dates. */
  refusal?: string;
};

/** A plain GET form: the filters stand in the address. */
export function OutcomesFilters({ query, period, today, languages, seesRates, refusal }: OutcomesFiltersProps) {
  return (
    <div className="flex flex-col gap-3 pb-4 print-hidden">
      {today !== null && <QuickPeriods query={query} period={period} today={today} />}
      {/* React leaves a mounted select as it is: another address is another form. */}
      <form key={formKey(query, period)} className="grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap" aria-label="Choose what is counted">
        <TextInput name="from" type="date" label="Requests received from" width="medium" defaultValue={period.from} error={refusal} />
        <TextInput name="to" type="date" label="To" width="medium" defaultValue={period.to} />
        {filterChoices(languages, seesRates).map(({ name, label, options }) => (
          <Select key={name} name={name} label={label} placeholder="All" defaultValue={query[name] ?? ""} options={options} className="w-full sm:max-w-44" />
        ))}
        {query.point !== undefined && <input type="hidden" name="point" value={query.point} />}
        {query.measure !== undefined && <input type="hidden" name="measure" value={query.measure} />}
        <Button type="submit" variant="primary">
          Show
        </Button>
      </form>
      <ActiveFilters query={query} seesRates={seesRates} />
    </div>
  );
}

function formKey(query: OutcomesQuery, { from, to }: OutcomesFiltersProps["period"]): string {
  return `${outcomesHref(query)} ${from ?? ""} ${to ?? ""}`;
}

function QuickPeriods({ query, period, today }: Pick<OutcomesFiltersProps, "query" | "period"> & { today: string }) {
  const isOn = ({ from, to }: OutcomePeriod) => from === period.from && to === period.to;
  return (
    <nav aria-label="Period" className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {quickPeriods(today).map(({ label, from, to }) => (
        <Link key={label} href={outcomesHref({ ...query, from, to })} prefetch={false} aria-current={isOn({ from, to }) ? "true" : undefined} className={isOn({ from, to }) ? CHOSEN : CHOICE}>
          {label}
        </Link>
      ))}
    </nav>
  );
}

const CHOICE = "inline-flex min-h-8 items-center text-link";
const CHOSEN = "inline-flex min-h-8 items-center border-b-2 border-primary font-semibold no-underline";

function ActiveFilters({ query, seesRates }: Pick<OutcomesFiltersProps, "query" | "seesRates">) {
  const active = activeFilters(query, seesRates);
  if (active.length === 0) return null;
  const none = { modality: undefined, category: undefined, leg: undefined, ageBand: undefined, language: undefined };
  return (
    <div role="group" aria-label="Filters that are on" className="flex flex-wrap items-center gap-2">
      {active.map(({ name, label, value }) => (
        <FilterChip key={name} label={label} value={value} removeHref={outcomesHref({ ...query, [name]: undefined })} />
      ))}
      <Link href={outcomesHref({ ...query, ...none })} prefetch={false} className="inline-flex min-h-8 items-center px-1 text-sm text-link">
        Clear filters
      </Link>
    </div>
  );
}
