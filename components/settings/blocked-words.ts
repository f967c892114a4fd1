import { formatDay, formatInstant, formatTime, formatWeekdayInstant } from "@/lib/format/instants";

const DAY_START = "00:00";
const BEFORE_MS = 1;

/** `Tue 03-Nov-2026 09:00 to 12:00`; whole days without times: `03-Nov-2026 to 05-Nov-2026`, both included. */
export function blockedWhen({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, timeZone: string): string {
  const last = new Date(endsAt.getTime() - BEFORE_MS);
  const [firstDay, lastDay] = [formatDay(startsAt, timeZone), formatDay(last, timeZone)];
  if (formatTime(startsAt, timeZone) === DAY_START && formatTime(endsAt, timeZone) === DAY_START) return firstDay === lastDay ? `${firstDay}, all day` : `${firstDay} to ${lastDay}`;
  if (firstDay === lastDay) return `${formatWeekdayInstant(startsAt, timeZone)} to ${formatTime(endsAt, timeZone)}`;
  return `${formatInstant(startsAt, timeZone)} to ${formatInstant(endsAt, timeZone)}`;
}
