import { X } from "lucide-react";
import Link from "next/link";

type FilterChipProps = {
  label: string;
  value: string;
  removeHref?: string;
  onRemove?: () => void;
};

const REMOVE = "grid size-8 place-content-center rounded-md hover:bg-closed-tint";

export function FilterChip({ label, value, removeHref, onRemove }: FilterChipProps) {
  const name = `Remove filter ${label} ${value}`;
  const cross = <X aria-hidden className="size-3.5" />;
  return (
    <span className="inline-flex min-h-8.5 items-center rounded-md border bg-surface pl-2.5 text-md">
      <span className="text-muted">{label}</span>
      <span className="pl-1.5 font-medium">{value}</span>
      {removeHref ? (
        <Link href={removeHref} prefetch={false} aria-label={name} className={REMOVE}>
          {cross}
        </Link>
      ) : (
        <button type="button" aria-label={name} onClick={onRemove} className={REMOVE}>
          {cross}
        </button>
      )}
    </span>
  );
}
