import type { Calendar } from "@event-calendar/core";
import type { Schedule } from "@/lib/domain/schedule";
import { dayMonthWords, parseDay, weekdayWord } from "@/lib/format/calendar-days";
import { columnsOf } from "../schedule-columns";
import { openingHour, shownHours, wallOf, wallText } from "./calendar-times";

// The shortest appointment, a quarter of an hour, is then as high as a finger needs: 24 pixels.
const HALF_HOUR_PX = 48;
// Five days with two rooms then fit beside the list on a screen of 1440 pixels.
const WEEK_COLUMN = "minmax(5.75rem, 1fr)";
const HOUR_MS = 3_600_000;
const WEEKDAY_NUMBERS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** What never changes: a grid of half hours on which things lie at quarters, and nothing of the calendar's own toolbar. */
export const FIXED: Calendar.Options = {
  headerToolbar: { start: "", center: "", end: "" },
  allDaySlot: false,
  datesAboveResources: true,
  firstDay: 1,
  slotDuration: "00:30",
  slotLabelInterval: "01:00",
  snapDuration: "00:15",
  slotHeight: HALF_HOUR_PX,
  slotEventOverlap: false,
  eventDurationEditable: false,
  locale: "en-GB",
  slotLabelFormat: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  dayHeaderFormat: (date) => dayHeading(date),
};

/** What the shown days and their columns make of it. */
export function shownOptions(schedule: Schedule): Calendar.Options {
  const { from, until } = shownHours(schedule);
  const isWeek = schedule.view === "week";
  return {
    view: isWeek ? "resourceTimeGridWeek" : "resourceTimeGridDay",
    date: schedule.on,
    hiddenDays: isWeek ? quietDays(schedule) : [],
    highlightedDates: [schedule.todayOn],
    slotMinTime: from,
    slotMaxTime: until,
    columnWidth: isWeek ? WEEK_COLUMN : "minmax(9rem, 1fr)",
    resources: columnsOf(schedule),
  };
}

/** Where the day begins to be looked at: an hour before now, or where the clinic opens, whatever lies before that. */
export function scrollTo(schedule: Schedule, nowMs: number): string {
  const from = openingHour(schedule);
  const before = wallText(nowMs - HOUR_MS, schedule.timeZone);
  const isShownToday = before.startsWith(schedule.todayOn) && schedule.days.some(({ on }) => on === schedule.todayOn);
  const hour = `${before.slice(11, 13)}:00`;
  return isShownToday && hour > from ? hour : from;
}

/** Weekdays on which the clinic never opens, unless something stands on them all the same. */
function quietDays({ days }: Schedule): Calendar.dayOfWeek[] {
  const quiet = days.filter(({ opensAt, isWeekdayOff, scans }) => opensAt === null && isWeekdayOff && scans.length === 0);
  return quiet.length === days.length ? [] : quiet.map(({ on }) => WEEKDAY_NUMBERS.indexOf(weekdayWord(parseDay(on))) as Calendar.dayOfWeek);
}

function dayHeading(date: Date): string {
  const day = parseDay(wallOf(date).day);
  return `${weekdayWord(day)} ${dayMonthWords(day)}`;
}
