import type { Action, CareActions, RequestActions } from "@/components/requests/detail/request-actions";
import { Panel } from "@/components/ui/panel";
import { BACKFILL_DAYS, type Backfill } from "@/lib/domain/backfill";
import { fitWords, freedWords } from "./backfill-words";
import { WhoCanCome } from "./who-can-come";

/** What giving a freed time to somebody asks of the server. */
export type BackfillActions = Pick<CareActions, "scheduleUltrasound" | "rescheduleUltrasound"> & { undoMove: Action<Parameters<RequestActions["undo"]>[0]> };

type FreedTimesProps = { backfill: Backfill; now: Date; /** This person books. */ mayBook: boolean; actions: BackfillActions };

/** Where the focus goes when the time that was open is given away or was just freed. */
export const FREED_TIMES_ID = "freed-times";

/** Times that a cancellation, a move or a missed appointment left free, and who could come instead. */
export function FreedTimes({ backfill: { freed, timeZone, todayOn }, now, mayBook, actions }: FreedTimesProps) {
  return (
    <Panel id={FREED_TIMES_ID} title={<span id={`${FREED_TIMES_ID}-focus`} tabIndex={-1}>Freed times</span>} aside={`next ${BACKFILL_DAYS} days`}>
      {freed.length === 0 ? (
        <p className="text-muted">No appointment was cancelled, moved or missed that left a time free.</p>
      ) : (
        <ul className="-my-3">
          {freed.map((one) => (
            <li key={one.appointmentId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t py-3 first:border-t-0">
              <div className="min-w-0 text-md">
                <p className="font-semibold wrap-anywhere">{freedWords(one, timeZone)}</p>
                <p className="text-muted">{fitWords(one)}</p>
              </div>
              {one.people.length > 0 && <WhoCanCome freed={one} {...{ now, timeZone, todayOn, mayBook, actions }} />}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
