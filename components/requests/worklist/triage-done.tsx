import type { TodaysTriage } from "@/lib/domain/worklist";
import { formatDuration } from "@/lib/format/durations";

export function TriageDone({ today }: { today: TodaysTriage }) {
  const facts = [
    { value: today.medianMinutes === null ? "None" : formatDuration(today.medianMinutes * 60_000), label: "median to decide" },
    { value: String(today.decided), label: `decided of ${today.received} received today` },
    { value: "None", label: "oldest waiting" },
  ];
  return (
    <dl className="flex flex-wrap gap-x-10 gap-y-3">
      {facts.map(({ value, label }) => (
        <div key={label} className="flex flex-col-reverse">
          <dt className="text-sm text-muted">{label}</dt>
          <dd className="text-2xl font-semibold tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
