import { formatCalendarDay, parseDay } from "./calendar-days";

/** Completed years. Someone born on 29 February turns a year older on 1 March of a common year. */
export function ageYears(bornOn: string, onDate: string): number {
  const born = parseDay(bornOn);
  const on = parseDay(onDate);
  const hadBirthday = on.month > born.month || (on.month === born.month && on.day >= born.day);
  return on.year - born.year - (hadBirthday ? 0 : 1);
}

/** `14-Mar-1961 (65y)` */
export function formatBirth(bornOn: string, todayOn: string): string {
  return `${formatCalendarDay(bornOn)} (${ageYears(bornOn, todayOn)}y)`;
}
