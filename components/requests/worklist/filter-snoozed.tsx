import { Select } from "@/components/forms/select";
import { SNOOZED_FILTERS, type WorklistFilter } from "@/lib/domain/worklist";

const OPTIONS = [
  { value: "shown", label: "Show them too" },
  { value: "only", label: "Show only these" },
];

type SnoozedChoiceProps = { filter: WorklistFilter; onFilter: (filter: WorklistFilter) => void };

/** A working view leaves out what is snoozed until its time; this brings it back. */
export function SnoozedChoice({ filter, onFilter }: SnoozedChoiceProps) {
  return (
    <Select
      id="filter-snoozed"
      name="snoozed"
      label="Snoozed requests"
      placeholder="As the view does"
      options={OPTIONS}
      value={filter.snoozed ?? ""}
      onChange={(event) => onFilter({ ...filter, snoozed: SNOOZED_FILTERS.find((known) => known === event.target.value) ?? null })}
    />
  );
}
