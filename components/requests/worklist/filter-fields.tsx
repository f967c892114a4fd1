import { Select, type SelectOption } from "@/components/forms/select";
import { CATEGORY_TITLES } from "@/lib/domain/cramp-pattern/category-texts";
import { STAGES, STAGE_WORDS } from "@/lib/domain/pathway";
import { URGENCY_LEVELS } from "@/lib/domain/cramp-pattern/urgency";
import type { WorklistFilter } from "@/lib/domain/worklist";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { DUE_WORDS, LEG_WORDS, SOURCE_WORDS, URGENCY_WORDS, VEIN_SIGN_WORDS } from "./filter-chips";
import { parseFilterChoice, type FilterName } from "./filter-choices";

export type FilterFieldsProps = {
  filter: WorklistFilter;
  staff: readonly { id: string; name: string }[];
  on: string;
  seesPattern: boolean;
  onFilter: (filter: WorklistFilter) => void;
};

type FilterField = { name: FilterName; label: string; value: string; options: SelectOption[] };

/** One choice a filter, applied at once; several values of one filter come from a URL. */
export function FilterFields({ filter, staff, on, seesPattern, onFilter }: FilterFieldsProps) {
  return (
    <div className="grid w-72 gap-3 p-2">
      {fieldsOf(filter, staff, on, seesPattern).map(({ name, label, value, options }) => (
        <Select
          key={name}
          id={`filter-${name}`}
          name={name}
          label={label}
          placeholder="Any"
          options={options}
          value={value}
          onChange={(event) => onFilter(parseFilterChoice(filter, name, event.target.value))}
        />
      ))}
    </div>
  );
}

function fieldsOf(filter: WorklistFilter, staff: FilterFieldsProps["staff"], on: string, seesPattern: boolean): FilterField[] {
  const owners = [{ value: "me", label: "Me" }, { value: "none", label: "Unassigned" }, ...staff.map(({ id, name }) => ({ value: id, label: name }))];
  const days = [on, daysBefore(on, 7), daysBefore(on, 30), daysBefore(on, 90)].map((day) => ({ value: day, label: formatCalendarDay(day) }));
  const pattern: FilterField[] = [
    { name: "categories", label: "Pattern", value: only(filter.categories), options: optionsOf(CATEGORY_TITLES) },
    { name: "veinSigns", label: "Vein signs", value: only(filter.veinSigns), options: optionsOf(VEIN_SIGN_WORDS) },
  ];
  return [
    { name: "stages", label: "Stage", value: only(filter.stages), options: STAGES.map((stage) => ({ value: stage, label: STAGE_WORDS[stage] })) },
    { name: "urgencies", label: "Urgency", value: only(filter.urgencies), options: URGENCY_LEVELS.map((urgency) => ({ value: urgency, label: URGENCY_WORDS[urgency] })) },
    { name: "assignee", label: "Owner", value: filter.assignee ?? "", options: owners },
    { name: "due", label: "First contact", value: filter.due ?? "", options: optionsOf(DUE_WORDS) },
    { name: "leg", label: "Where", value: filter.leg ?? "", options: optionsOf(LEG_WORDS) },
    { name: "receivedSince", label: "Received since", value: filter.receivedSince ?? "", options: days },
    { name: "language", label: "Language", value: filter.language ?? "", options: [{ value: "en", label: "English" }, { value: "es", label: "Spanish" }] },
    { name: "source", label: "Source", value: filter.source ?? "", options: optionsOf(SOURCE_WORDS) },
    ...(seesPattern ? pattern : []),
  ];
}

function optionsOf(names: Readonly<Record<string, string>>): SelectOption[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}

function only(values: readonly string[]): string {
  return values.length === 1 ? (values[0] ?? "") : "";
}

function daysBefore(on: string, days: number): string {
  return new Date(Date.parse(`${on}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
