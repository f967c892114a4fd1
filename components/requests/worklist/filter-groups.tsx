import { ChevronRight } from "lucide-react";
import { type Facet, type WorklistFilter, type WorklistQuery } from "@/lib/domain/worklist";
import { MOST_LANGUAGES, MOST_OWNERS } from "@/lib/domain/worklist-limits";
import { FacetChoices } from "./facet-choices";
import { ReceivedChoice } from "./filter-received";
import { SnoozedChoice } from "./filter-snoozed";
import { FACET_LABELS, facetsFor, facetValues, facetValueWords } from "./filter-words";
import { useFacets } from "./use-facets";
import type { WorklistPage } from "./worklist-line";

export type FilterGroupsProps = {
  page: WorklistPage;
  query: WorklistQuery;
  staffId: string;
  seesPattern: boolean;
  onFilter: (filter: WorklistFilter) => void;
};

const MOST_CHOSEN: Partial<Record<Facet, number>> = { owners: MOST_OWNERS, languages: MOST_LANGUAGES };

/** Every filter of the list with its choices; a tick acts at once and the list is counted aloud by the page. */
export function FilterGroups({ page, query, staffId, seesPattern, onFilter }: FilterGroupsProps) {
  const { filter } = query;
  const { counts, words } = useFacets(query);
  return (
    <div className="w-80 max-w-full">
      {words !== "" && <p className="px-2.5 py-1.5 text-sm text-muted">{words}</p>}
      {facetsFor(seesPattern).map((facet) => {
        const found = counts?.[facet];
        const values = facetValues(facet, { staff: page.staff, chosen: filter[facet], found: Object.keys(found ?? {}), staffId });
        const options = values.map((value) => ({
          value,
          label: facetValueWords(facet, value, page.staff),
          count: found ? (found[value === "me" ? staffId : value] ?? 0) : null,
        }));
        return (
          <Group key={facet} label={FACET_LABELS[facet]} chosen={filter[facet].length}>
            <FacetChoices label={FACET_LABELS[facet]} options={options} chosen={filter[facet]} most={MOST_CHOSEN[facet] ?? null} onChoose={(chosen) => onFilter(withValues(filter, facet, chosen))} />
          </Group>
        );
      })}
      <Group label="Received" chosen={Number(filter.receivedSince !== null) + Number(filter.receivedUntil !== null)}>
        <ReceivedChoice filter={filter} on={page.on} onFilter={onFilter} />
      </Group>
      <Group label="Snoozed" chosen={Number(filter.snoozed !== null)}>
        <SnoozedChoice filter={filter} onFilter={onFilter} />
      </Group>
    </div>
  );
}

/** The values come from our own lists; the server reads them again and refuses what it does not know. */
function withValues(filter: WorklistFilter, facet: Facet, values: readonly string[]): WorklistFilter {
  return { ...filter, [facet]: values };
}

function Group({ label, chosen, children }: { label: string; chosen: number; children: React.ReactNode }) {
  return (
    <details className="group/filter border-b last:border-b-0" name="worklist-filter">
      <summary className="flex min-h-9 cursor-pointer list-none items-center gap-2 rounded-md px-2.5 text-md hover:bg-selected">
        <ChevronRight aria-hidden className="size-4 shrink-0 text-muted group-open/filter:rotate-90" />
        <span className="flex-1">{label}</span>
        {chosen > 0 && <span className="text-sm text-muted tabular-nums">{chosen} chosen</span>}
      </summary>
      <div className="px-2.5 pb-2.5">{children}</div>
    </details>
  );
}
