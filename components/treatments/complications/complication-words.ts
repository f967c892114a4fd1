import { daysBetween } from "@/lib/domain/compression-days";
import type { FoundComplication } from "@/lib/domain/treatment";
import { formatCalendarDay } from "@/lib/format/calendar-days";

/** `10-Nov-2026, 7 days after` */
export function foundWords({ foundOn }: Pick<FoundComplication, "foundOn">, treatedOn: string | null): string {
  const day = formatCalendarDay(foundOn);
  if (treatedOn === null) return day;
  const days = daysBetween(treatedOn, foundOn);
  return days === 0 ? `${day}, the day of the treatment` : `${day}, ${days} ${days === 1 ? "day" : "days"} after`;
}
