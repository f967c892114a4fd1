import { Notice } from "@/components/ui/notice";
import type { Schedule } from "@/lib/domain/schedule";
import { DayGrid } from "./day-grid";
import { ScanLegend } from "./scan-legend";
import { scanLines, similarOrders } from "./scan-lines";
import type { ScheduleActions, ScheduleRights } from "./schedule-actions";
import { SchedulePrint } from "./schedule-print";
import { ScheduleTools } from "./schedule-tools";
import { countWords, openingWords, spanWords } from "./schedule-words";
import { ToSchedule } from "./to-schedule";
import { WeekList } from "./week-list";

type ScheduleViewProps = { schedule: Schedule; problems: readonly string[]; now: Date; person: string; can: ScheduleRights; actions: ScheduleActions };

/** What waits for an appointment beside the day or the week. */
export function ScheduleView({ schedule, problems, now, person, can, actions }: ScheduleViewProps) {
  const { days, view, timeZone } = schedule;
  const lines = scanLines(schedule, now);
  const [day] = days;
  const span = spanWords(schedule);
  return (
    <>
      <div className="lg:grid lg:min-h-[calc(100dvh-3.25rem)] lg:grid-cols-[22rem_minmax(0,1fr)] print-hidden">
        <ToSchedule schedule={schedule} similar={similarOrders(schedule)} now={now} can={can} actions={actions} />
        <section id="schedule" aria-label={span} className="page min-w-0 pb-6 lg:col-start-2 lg:row-start-1">
          <ScheduleTools schedule={schedule} span={span} />
          <p className="pb-3 text-sm text-muted">
            {countWords(days)}
            {view === "day" && day && `. ${openingWords(day, timeZone)}`}
          </p>
          {problems.length > 0 && (
            <Notice tone="warning" className="mb-3" title="This is not quite what the address asks for.">
              <ul>
                {problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            </Notice>
          )}
          {view === "day" && day ? (
            <DayGrid day={day} schedule={schedule} lines={lines} now={now} can={can} actions={actions} />
          ) : (
            <WeekList schedule={schedule} lines={lines} can={can} actions={actions} />
          )}
          <ScanLegend timeZone={timeZone} />
        </section>
      </div>
      <SchedulePrint schedule={schedule} lines={lines} span={span} now={now} person={person} />
    </>
  );
}
