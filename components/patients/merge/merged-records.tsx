import Link from "next/link";
import { Panel } from "@/components/ui/panel";
import type { PatientDetail, StandingMerge } from "@/lib/domain/patient-list";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { formatInstant } from "@/lib/format/instants";
import { formatPersonName } from "@/lib/format/names";
import { mergeFactLabel } from "./merge-words";
import { UnmergeForm, type UnmergePatients } from "./unmerge-form";

/** `unmerge` is null for roles that may not take records apart. */
export function MergedRecords({ detail, unmerge }: { detail: PatientDetail; unmerge: UnmergePatients | null }) {
  if (detail.merges.length === 0 || detail.mergedIntoId !== null) return null;
  return (
    <Panel title="Merged into this record">
      <ul>
        {detail.merges.map((merge) => (
          <li key={merge.mergeId} className="border-b py-2.5 last:border-b-0">
            <Link href={`/patients/${merge.merged.patientId}`} prefetch={false} className="inline-flex min-h-6 items-center font-semibold wrap-anywhere text-link">
              {formatPersonName(merge.merged.familyName, merge.merged.givenName)}
            </Link>
            <p className="text-sm">
              Born {formatCalendarDay(merge.merged.bornOn)}. Brought {merge.requests === 1 ? "1 request" : `${merge.requests} requests`}.
            </p>
            <p className="text-sm wrap-anywhere">{mergeStory(merge, detail.timeZone)}</p>
            {unmerge !== null && merge.refusal === null && <UnmergeForm mergeId={merge.mergeId} version={merge.version} unmerge={unmerge} />}
            {unmerge !== null && merge.refusal !== null && (
              <p className="mt-1 text-sm">
                <span className="font-semibold">Cannot be taken apart now. </span>
                {merge.refusal.message}
                {merge.refusal.facts.length > 0 && ` Changed: ${merge.refusal.facts.map(mergeFactLabel).join(", ")}.`}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

export function mergeStory({ by, at, reason }: StandingMerge, timeZone: string): string {
  return `Merged by ${by}, ${formatInstant(at, timeZone)}: ${reason}`;
}
