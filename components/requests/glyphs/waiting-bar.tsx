import clsx from "clsx";
import { formatDuration } from "@/lib/format/durations";

type WaitingBarProps = {
  waitingMs?: number;
  /** Replaces the duration, for waits that are not counted. */
  label?: string;
  /** Of the time allowed, from 0 to 1. */
  share: number;
  dueLabel: string;
  overdue?: boolean;
  /** Red before it is overdue: a safety call that is running out. */
  urgent?: boolean;
};

export function WaitingBar({ waitingMs = 0, label, share, dueLabel, overdue = false, urgent = false }: WaitingBarProps) {
  const isRed = overdue || urgent;
  const widthPercent = Math.round(Math.min(1, Math.max(0, overdue ? 1 : share)) * 100);
  const words = overdue && !/overdue/i.test(dueLabel) ? `Overdue, ${dueLabel}` : dueLabel;
  return (
    <span className="block w-full max-w-36">
      <span className={clsx("block text-md font-semibold leading-5 tabular-nums", isRed && "text-urgent")}>
        {label ?? formatDuration(waitingMs)}
      </span>
      <span aria-hidden className="mb-0.5 block h-0.75 overflow-hidden rounded-full bg-divider">
        <span className={clsx("block h-full", isRed ? "bg-urgent" : "bg-control")} style={{ width: `${widthPercent}%` }} />
      </span>
      <span className={clsx("block text-detail leading-4.5", isRed ? "font-semibold text-urgent" : "text-muted")}>
        {words}
      </span>
    </span>
  );
}
