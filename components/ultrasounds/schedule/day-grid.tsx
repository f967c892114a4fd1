import type { CSSProperties } from "react";
import { Notice } from "@/components/ui/notice";
import type { Schedule, ScheduleDay } from "@/lib/domain/schedule";
import { formatTime } from "@/lib/format/instants";
import { columnsOf } from "./schedule-columns";
import { gridOf, HOUR_PX, placesOf, topPx, type Grid, type Place } from "./day-layout";
import { NowLine } from "./now-line";
import { ScanCard, type ScanLine } from "./scan-card";
import type { ScheduleActions, ScheduleRights } from "./schedule-actions";
import { closedWarning, emptyWords } from "./schedule-words";

type DayGridProps = { day: ScheduleDay; schedule: Schedule; lines: ReadonlyMap<string, ScanLine>; now: Date; can: ScheduleRights; actions: ScheduleActions };

const HOUR_MS = 3_600_000;
export const HATCHED = "bg-surface bg-[repeating-linear-gradient(135deg,var(--divider)_0_1px,transparent_1px_9px)]";

/** Rooms or people as columns on a grid of hours; below 768 px the same appointments as a plain list in order of time. */
export function DayGrid({ day, schedule, lines, now, can, actions }: DayGridProps) {
  const { timeZone, by } = schedule;
  const columns = columnsOf(schedule);
  const grid = gridOf(day, timeZone);
  const warning = closedWarning(day);
  const empty = emptyWords(day, timeZone);
  if (grid === null) return <p className={`grid min-h-60 place-content-center rounded-lg border p-6 text-center font-semibold ${HATCHED}`}>{empty}</p>;
  const places = placesOf(day.scans, columns, grid, by);
  return (
    <>
      {warning && <Notice tone="warning" className="mb-3">{warning}</Notice>}
      {empty && <p className="mb-3 font-semibold">{empty}</p>}
      <div className="overflow-x-auto md:pb-3 md:pl-13" style={{ "--hours": grid.hours, "--rooms": columns.length } as CSSProperties}>
        <div className="md:min-w-[calc(var(--rooms)*11rem)]">
          <ul aria-label={by === "room" ? "Rooms" : "Sonographers"} className="hidden border-b md:flex">
            {columns.map(({ id, title }) => (
              <li key={id} className="flex-1 px-2 py-1.5 text-sm font-semibold">
                {title}
              </li>
            ))}
          </ul>
          <div className="relative md:h-[calc(var(--hours)*var(--hour))]" style={{ "--hour": `${HOUR_PX}px` } as CSSProperties}>
            <GridLines grid={grid} day={day} rooms={columns.length} timeZone={timeZone} />
            {day.on === schedule.todayOn && <NowLine nowMs={now.getTime()} startMs={grid.startMs} hours={grid.hours} />}
            <ol aria-label="Appointments in order of time" className="grid gap-2 md:contents">
              {day.scans.map(({ appointmentId }) => {
                const line = lines.get(appointmentId);
                return (
                  line && (
                    <li key={appointmentId} style={placeStyle(places.get(appointmentId))} className="md:absolute md:left-(--left) md:top-(--top) md:h-(--height) md:w-(--width) md:px-0.75 md:pb-0.5">
                      <ScanCard line={line} columns={by} can={can} actions={actions} />
                    </li>
                  )
                );
              })}
            </ol>
          </div>
        </div>
      </div>
    </>
  );
}

function placeStyle(place: Place | undefined): CSSProperties {
  if (place === undefined) return {};
  const { topPx: top, heightPx: height, leftPercent: left, widthPercent: width } = place;
  return { "--top": `${top}px`, "--height": `${height}px`, "--left": `${left}%`, "--width": `${width}%` } as CSSProperties;
}

function GridLines({ grid, day, rooms, timeZone }: { grid: Grid; day: ScheduleDay; rooms: number; timeZone: string }) {
  const bottom = grid.hours * HOUR_PX;
  const opens = day.opensAt === null ? bottom : topPx(day.opensAt, grid);
  const closes = day.closesAt === null ? bottom : topPx(day.closesAt, grid);
  return (
    <div aria-hidden className="absolute inset-0 hidden md:block">
      <div className={`absolute inset-x-0 top-0 ${HATCHED}`} style={{ height: opens }} />
      <div className={`absolute inset-x-0 ${HATCHED}`} style={{ top: closes, height: bottom - closes }} />
      {Array.from({ length: grid.hours + 1 }, (_, hour) => (
        <div key={hour} className="absolute inset-x-0 border-t" style={{ top: hour * HOUR_PX }}>
          <span className="absolute right-full -translate-y-1/2 pr-2 text-xs tabular-nums text-muted">{formatTime(grid.startMs + hour * HOUR_MS, timeZone)}</span>
        </div>
      ))}
      {Array.from({ length: rooms + 1 }, (_, column) => (
        <div key={column} className="absolute inset-y-0 border-l" style={{ left: `${(100 / rooms) * column}%` }} />
      ))}
    </div>
  );
}
