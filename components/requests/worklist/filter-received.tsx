import { TextInput } from "@/components/forms/text-input";
import { Button } from "@/components/ui/button";
import type { WorklistFilter } from "@/lib/domain/worklist";

type ReceivedChoiceProps = { filter: WorklistFilter; on: string; onFilter: (filter: WorklistFilter) => void };

const SPANS = [
  { label: "Today", days: 0 },
  { label: "7 days", days: 6 },
  { label: "30 days", days: 29 },
];

/** A span of calendar days of the clinic, both ends included. */
export function ReceivedChoice({ filter, on, onFilter }: ReceivedChoiceProps) {
  const { receivedSince, receivedUntil } = filter;
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-1">
        {SPANS.map(({ label, days }) => (
          <Button key={label} variant="quiet" aria-pressed={receivedUntil === null && receivedSince === daysBefore(on, days)} onClick={() => onFilter({ ...filter, receivedSince: daysBefore(on, days), receivedUntil: null })}>
            {label}
          </Button>
        ))}
      </div>
      <TextInput
        name="receivedSince"
        id="filter-received-since"
        type="date"
        label="Since"
        max={receivedUntil ?? on}
        value={receivedSince ?? ""}
        onChange={(event) => onFilter({ ...filter, receivedSince: dayOrNull(event.target.value) })}
      />
      <TextInput
        name="receivedUntil"
        id="filter-received-until"
        type="date"
        label="Until"
        min={receivedSince ?? undefined}
        max={on}
        value={receivedUntil ?? ""}
        onChange={(event) => onFilter({ ...filter, receivedUntil: dayOrNull(event.target.value) })}
      />
    </div>
  );
}

/** While a year is typed the field already names days of the first century: they ask for nothing. */
function dayOrNull(value: string): string | null {
  return /^(19|20)\d{2}-/.test(value) ? value : null;
}

function daysBefore(on: string, days: number): string {
  return new Date(Date.parse(`${on}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
