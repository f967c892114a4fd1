import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import type { Backfill } from "@/lib/domain/backfill";
import type { Schedule } from "@/lib/domain/schedule";
import type { UnsignedExams } from "@/lib/domain/signing-clock";
import { FreedTimes } from "../backfill/freed-times";
import { UnsignedLine } from "../report/unsigned-line";
import { BlockedList } from "./blocked-list";
import { DayGrid } from "./day-grid";
import { ScanLegend } from "./scan-legend";
import { scanLines, similarOrders } from "./scan-lines";
import type { ScheduleActions, ScheduleRights } from "./schedule-actions";
import { ScheduleBoard } from "./schedule-board";
import { SchedulePrint } from "./schedule-print";
import { ScheduleTools } from "./schedule-tools";
import { countWords, openingWords, spanWords } from "./schedule-words";
import { ToSchedule } from "./to-schedule";
import { WeekList } from "./week-list";

type ScheduleViewProps = { schedule: Schedule; backfill: Backfill; /** For who signs. */ unsigned?: UnsignedExams | null; problems: readonly string[]; now: Date; person: string; can: ScheduleRights; actions: ScheduleActions };

/** What waits for an appointment beside the day or the week. */
export function ScheduleView({ schedule, backfill, unsigned = null, problems, now, person, can, actions }: ScheduleViewProps) {
  const { days, view, timeZone } = schedule;
  const lines = scanLines(schedule, now);
  const [day] = days;
  const span = spanWords(schedule);
  return (
    <>
      <div className="lg:grid lg:min-h-[calc(100dvh-3.25rem)] lg:grid-cols-[22rem_minmax(0,1fr)] print-hidden">
        <ToSchedule schedule={schedule} similar={similarOrders(schedule)} now={now} can={can} actions={actions} />
        <section id="schedule" aria-label={span} className="page min-w-0 pb-6 lg:col-start-2 lg:row-start-1">
          <ScheduleTools schedule={schedule} span={span} can={can} actions={actions} />
          <p className="pb-3 text-sm text-muted">
            {countWords(days)}
            {view === "day" && day && `. ${openingWords(day, timeZone)}`}
          </p>
          {unsigned !== null && <UnsignedLine unsigned={unsigned} timeZone={timeZone} />}
          {problems.length > 0 && (
            <Notice tone="warning" className="mb-3" title="This is not quite what the address asks for.">
              <ul>
                {problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            </Notice>
          )}
          <ScheduleBoard schedule={schedule} lines={[...lines.values()]} nowMs={now.getTime()} can={can} actions={actions}>
            {view === "day" && day ? (
              <DayGrid day={day} schedule={schedule} lines={lines} now={now} can={can} actions={actions} />
            ) : (
              <WeekList schedule={schedule} lines={lines} can={can} actions={actions} />
            )}
          </ScheduleBoard>
          <BlockedList schedule={schedule} can={can} actions={actions} />
          <ScanLegend timeZone={timeZone} />
          <p className="mt-3 text-sm">
            <Link href="/ultrasounds/feeds" className="inline-flex min-h-6 items-center text-link underline underline-offset-2">
              Calendar addresses
            </Link>
          </p>
          <div className="mt-6">
            <FreedTimes backfill={backfill} now={now} mayBook={can.schedule} actions={actions} />
          </div>
        </section>
      </div>
      <SchedulePrint schedule={schedule} lines={lines} span={span} now={now} person={person} />
    </>
  );
}
