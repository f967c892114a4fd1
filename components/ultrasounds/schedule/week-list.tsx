import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import type { Schedule } from "@/lib/domain/schedule";
import { formatWeekdayCalendarDay } from "@/lib/format/calendar-days";
import { scheduleHref } from "@/lib/inputs/schedule-query";
import { HATCHED } from "./day-grid";
import { ScanCard, type ScanLine } from "./scan-card";
import type { ScheduleActions, ScheduleRights } from "./schedule-actions";
import { closedWarning, countWords, openingWords } from "./schedule-words";

type WeekListProps = { schedule: Schedule; lines: ReadonlyMap<string, ScanLine>; can: ScheduleRights; actions: ScheduleActions };

/** The week, a list a day. */
export function WeekList({ schedule, lines, can, actions }: WeekListProps) {
  const { days, timeZone, todayOn, roomId, by } = schedule;
  return (
    <div className="grid gap-5">
      {days.map((day) => {
        const warning = closedWarning(day);
        return (
          <section key={day.on} aria-labelledby={`day-${day.on}`}>
            <div className={`mb-2 flex flex-wrap items-baseline gap-x-3 border-b px-1 py-1 ${day.closedBecause === null ? "" : HATCHED}`}>
              <h2 id={`day-${day.on}`} className="text-lg font-semibold">
                <Link href={scheduleHref({ day: day.on, view: "day", by, room: roomId })} prefetch={false} className="text-link inline-flex min-h-6 items-center">
                  {formatWeekdayCalendarDay(day.on)}
                </Link>
              </h2>
              {day.on === todayOn && <span className="text-sm font-semibold text-primary">Today</span>}
              <span className="text-sm text-muted">
                {openingWords(day, timeZone)}. {day.scans.length === 0 ? "Nothing is booked." : `${countWords([day])}.`}
              </span>
            </div>
            {warning && <Notice tone="warning" className="mb-2">{warning}</Notice>}
            {day.scans.length > 0 && (
              <ol className="grid gap-1.5">
                {day.scans.map(({ appointmentId }) => {
                  const line = lines.get(appointmentId);
                  return line && <li key={appointmentId}><ScanCard line={line} can={can} actions={actions} /></li>;
                })}
              </ol>
            )}
          </section>
        );
      })}
    </div>
  );
}
