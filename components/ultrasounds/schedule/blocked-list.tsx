import { RemoveBlockedTimeButton } from "@/components/settings/remove-blocked-time";
import type { Schedule } from "@/lib/domain/schedule";
import type { ScheduleActions, ScheduleRights } from "./schedule-actions";
import { blockedLine } from "./schedule-words";

type BlockedListProps = { schedule: Schedule; can: ScheduleRights; actions: ScheduleActions };

/** What cannot be booked in these days, in words: on a phone and for who does not see the grid. */
export function BlockedList({ schedule: { blocks, timeZone }, can, actions }: BlockedListProps) {
  return (
    <section aria-labelledby="blocked-title" data-blocked-times tabIndex={-1} className={blocks.length === 0 ? "sr-only" : "mt-4"}>
      <h2 id="blocked-title" className="text-sm font-semibold">
        {blocks.length === 0 ? "No blocked times" : "Blocked times"}
      </h2>
      <ul className="text-sm text-muted">
        {blocks.map((block) => {
          const words = blockedLine(block, timeZone);
          return (
            <li key={`${block.id} ${block.version}`} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b py-1.5">
              <span className="min-w-0 wrap-anywhere">{words}</span>
              {can.block && <RemoveBlockedTimeButton blockedTimeId={block.id} version={block.version} words={words} removeBlockedTime={actions.removeBlockedTime} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
