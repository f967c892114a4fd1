import clsx from "clsx";
import { VisuallyHidden } from "./visually-hidden";

type SkeletonProps = { className?: string; width?: number | string; height?: number | string };

export function Skeleton({ className, width, height = 12 }: SkeletonProps) {
  return (
    <span
      aria-hidden
      className={clsx("appears-late block rounded-full bg-closed-tint", className)}
      style={{ width, height }}
    />
  );
}

export function SkeletonRows({ rows = 5, label = "Loading" }: { rows?: number; label?: string }) {
  return (
    <div role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex min-h-14 items-center gap-10 border-b px-6">
          <span className="w-48 space-y-2">
            <Skeleton width="80%" />
            <Skeleton width="55%" />
          </span>
          <Skeleton width={84} height={24} />
          <Skeleton className="hidden sm:block" width="30%" />
        </div>
      ))}
    </div>
  );
}
