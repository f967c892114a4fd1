export type Instant = string | number | Date;

export type ZonedParts = {
  year: number;
  month: number;
  day: number;
  /** `09:05`, 24-hour. */
  time: string;
  /** `2026-11-25` */
  on: string;
};

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Reads an instant on the clock and calendar of a zone. Throws a RangeError for an instant that is none. */
export function zonedParts(instant: Instant, zone: string): ZonedParts {
  const found: Record<string, string> = {};
  for (const part of formatterFor(zone).formatToParts(epochMs(instant))) found[part.type] = part.value;
  const { year = "", month = "", day = "", hour = "", minute = "" } = found;
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    time: `${hour}:${minute}`,
    on: `${year}-${month}-${day}`,
  };
}

export function epochMs(instant: Instant): number {
  if (typeof instant === "number") return instant;
  return typeof instant === "string" ? Date.parse(instant) : instant.getTime();
}

function formatterFor(zone: string): Intl.DateTimeFormat {
  const known = formatters.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  formatters.set(zone, made);
  return made;
}
