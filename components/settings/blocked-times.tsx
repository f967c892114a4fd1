import { blockedWhose, type BlockedTime } from "@/lib/domain/blocked-time";
import type { AddBlockedTime, RemoveBlockedTime } from "./blocked-time-actions";
import { BlockedTimeForm } from "./blocked-time-form";
import { blockedWhen } from "./blocked-words";
import { RemoveBlockedTimeButton } from "./remove-blocked-time";

type Named = { id: string; name: string };

type BlockedTimesProps = {
  list: { timeZone: string; blocked: readonly BlockedTime[]; rooms: readonly Named[]; people: readonly Named[] };
  /** Without it the list is only read. */
  actions: { addBlockedTime: AddBlockedTime; removeBlockedTime: RemoveBlockedTime } | null;
};

/** What is blocked now or later, and the form for more. */
export function BlockedTimes({ list, actions }: BlockedTimesProps) {
  const { timeZone, blocked, rooms, people } = list;
  return (
    <div data-blocked-times tabIndex={-1} className="flex flex-col gap-4 rounded-lg">
      {blocked.length === 0 && <p className="text-muted">Nothing is blocked from now on.</p>}
      {blocked.length > 0 && (
        <ul className="flex flex-col gap-2">
          {blocked.map((one) => {
            const words = `${blockedWhose(one)}, ${blockedWhen(one, timeZone)}`;
            return (
              <li key={`${one.id} ${one.version}`} className="flex flex-wrap items-center justify-between gap-2 border-b pb-2">
                <span className="min-w-0 wrap-anywhere">
                  <span className="font-semibold">{blockedWhose(one)}</span> <span className="tabular-nums">{blockedWhen(one, timeZone)}</span>
                  <span className="block text-sm text-muted">{one.reason}</span>
                </span>
                {actions !== null && (
                  <RemoveBlockedTimeButton blockedTimeId={one.id} version={one.version} words={words} removeBlockedTime={actions.removeBlockedTime} />
                )}
              </li>
            );
          })}
        </ul>
      )}
      {actions !== null && <BlockedTimeForm {...{ timeZone, rooms, people }} addBlockedTime={actions.addBlockedTime} />}
    </div>
  );
}
