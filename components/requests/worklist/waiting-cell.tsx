import { WaitingBar } from "@/components/requests/glyphs/waiting-bar";
import type { Waiting } from "./waiting";

export function WaitingCell({ waiting }: { waiting: Waiting }) {
  const { label, share, due, isOverdue, isUrgent } = waiting;
  if (share === null) {
    return (
      <>
        <span className="block text-md font-semibold leading-5 tabular-nums">{label}</span>
        <span className={isOverdue ? "block text-detail font-semibold text-urgent" : "block text-detail text-muted"}>{due}</span>
      </>
    );
  }
  return (
    <span className="block [&>span]:max-w-none">
      <WaitingBar label={label} share={share} dueLabel={due} overdue={isOverdue} urgent={isUrgent} />
    </span>
  );
}
