import { Folded } from "@/components/requests/detail/folded";
import type { CareActions } from "@/components/requests/detail/request-actions";
import type { Treatment } from "@/lib/domain/care";
import { lateComplicationWords } from "@/lib/domain/late-complications";
import type { FoundComplication } from "@/lib/domain/treatment";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { ComplicationRemoval } from "./complication-removal";
import { foundWords } from "./complication-words";

type ComplicationListProps = { treatment: Treatment; mayRemove: boolean; timeZone: string; remove: CareActions["removeComplication"] };

/** What showed on later days, in the order of those days. */
export function ComplicationList({ treatment, mayRemove, timeZone, remove }: ComplicationListProps) {
  const { laterComplications, treatedOn } = treatment;
  if (laterComplications.length === 0) return null;
  const standing = laterComplications.filter(({ removed }) => removed === null);
  const removed = laterComplications.filter((one) => one.removed !== null);
  return (
    <div data-keeps-focus tabIndex={-1} className="rounded-lg">
      {standing.length > 0 && <p className="text-md">Found later:</p>}
      <ul className="ml-4">
        {standing.map((one) => (
          <li key={one.id} className="text-md wrap-anywhere">
            <span className="font-semibold">{lateComplicationWords(one)}</span>, {foundWords(one, treatedOn)}, recorded by {one.recordedBy}
            {one.note !== null && <span className="text-muted">. {one.note}</span>}
            {mayRemove && <ComplicationRemoval complication={{ id: one.id, version: one.version }} what={whatOf(one)} {...{ timeZone, remove }} />}
          </li>
        ))}
      </ul>
      <Folded words="Complications taken away" count={removed.length}>
        <ul className="ml-4 text-sm wrap-anywhere">
          {removed.map((one) => (
            <li key={one.id}>
              {lateComplicationWords(one)}, {foundWords(one, treatedOn)}. Taken away by {one.removed?.by}: {one.removed?.reason}
            </li>
          ))}
        </ul>
      </Folded>
    </div>
  );
}

function whatOf(one: FoundComplication): string {
  return `“${lateComplicationWords(one)}” of ${formatCalendarDay(one.foundOn)}`;
}
