import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import type { OutcomesQuery } from "@/lib/inputs/outcomes-query";
import { outcomesHref } from "./outcome-href";
import { OutcomesFilters } from "./outcomes-filters";

type OutcomesRefusedProps = { query: OutcomesQuery; message: string; seesRates: boolean };

/** Nothing was counted: what was asked for stands in the form, with the reason at the dates. */
export function OutcomesRefused({ query, message, seesRates }: OutcomesRefusedProps) {
  const languages = query.language === undefined ? [] : [query.language];
  return (
    <div className="page pb-10">
      <PageHeading title="Outcomes" lead="Nothing was counted" />
      <OutcomesFilters query={query} period={query} today={null} languages={languages} seesRates={seesRates} refusal={message} />
      <EmptyState title="This period is not shown" body={message} actions={<ButtonLink href={outcomesHref({ ...query, from: undefined, to: undefined })}>Last 12 months</ButtonLink>} />
    </div>
  );
}
