const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

export type CalendarDay = { year: number; month: number; day: number };

/** Reads `2026-11-25`. Throws a RangeError for anything that is not a day of the calendar. */
export function parseDay(day: string): CalendarDay {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const parsed = { year: Number(match?.[1]), month: Number(match?.[2]), day: Number(match?.[3]) };
  const isReal = parsed.month >= 1 && parsed.month <= 12 && parsed.day >= 1 && parsed.day <= daysInMonth(parsed);
  if (match === null || !isReal) throw new RangeError(`Not a calendar day: ${day}`);
  return parsed;
}

/** `25-Nov-2026`: leading zero, month in letters. */
export function formatCalendarDay(day: string): string {
  return dayWords(parseDay(day));
}

/** `Nov 2026` */
export function formatMonth(day: string): string {
  const { year, month } = parseDay(day);
  return `${MONTHS[month - 1]} ${year}`;
}

/** `Wed 25-Nov-2026` */
export function formatWeekdayCalendarDay(day: string): string {
  const parsed = parseDay(day);
  return `${weekdayWord(parsed)} ${dayWords(parsed)}`;
}

export function dayWords({ year, month, day }: CalendarDay): string {
  return `${dayMonthWords({ month, day })}-${String(year).padStart(4, "0")}`;
}

export function dayMonthWords({ month, day }: Pick<CalendarDay, "month" | "day">): string {
  return `${String(day).padStart(2, "0")}-${MONTHS[month - 1]}`;
}

export function weekdayWord({ year, month, day }: CalendarDay): string {
  const dayOfWeek = Math.floor(Date.UTC(year, month - 1, day) / 86_400_000) + 4;
  return WEEKDAYS[((dayOfWeek % 7) + 7) % 7] ?? "";
}

function daysInMonth({ year, month }: CalendarDay): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
