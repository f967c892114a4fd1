import { Select } from "@/components/forms/select";
import { TextInput } from "@/components/forms/text-input";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import type { OutcomePeriod } from "@/lib/domain/outcomes";
import { MODALITY_WORDS } from "@/lib/domain/treatment";
import type { OutcomesQuery } from "@/lib/inputs/outcomes-query";

type OutcomesFiltersProps = { query: OutcomesQuery; period: OutcomePeriod; languages: readonly string[] };

/** A plain GET form: the filters stand in the address. */
export function OutcomesFilters({ query, period, languages }: OutcomesFiltersProps) {
  const names = new Intl.DisplayNames(["en"], { type: "language" });
  return (
    <form className="flex flex-wrap items-end gap-3 pb-4 print-hidden" aria-label="Choose what is counted">
      <TextInput name="from" type="date" label="Requests received from" width="medium" defaultValue={period.from} />
      <TextInput name="to" type="date" label="To" width="medium" defaultValue={period.to} />
      <Select name="modality" label="Treatment" placeholder="All" defaultValue={query.modality ?? ""} options={Object.entries(MODALITY_WORDS).map(([value, label]) => ({ value, label }))} />
      <Select name="language" label="Language" placeholder="All" defaultValue={query.language ?? ""} options={languages.map((value) => ({ value, label: names.of(value) ?? value }))} />
      <Button type="submit" variant="primary">
        Show
      </Button>
      <ButtonLink href="/outcomes" variant="quiet">
        Last 12 months
      </ButtonLink>
    </form>
  );
}
