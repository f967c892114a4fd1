import type { PatientLocale } from "@/lib/domain/patient";
import { parseDay } from "./calendar-days";
import { epochMs, zonedParts, type Instant } from "./zoned-parts";

const TAGS: Record<PatientLocale, string> = { en: "en-US", es: "es-US" };

/** `Wednesday, November 25, 2026 at 2:00 pm`; twelve o'clock is spelled out, since 12 am and 12 pm are misread. */
export function patientLongDate(instant: Instant, zone: string, locale: PatientLocale): string {
  const day = new Intl.DateTimeFormat(TAGS[locale], {
    timeZone: zone,
    weekday: "long",
    year: "numeric",
    month: "long",
    day: "numeric",
  }).format(epochMs(instant));
  return `${day} ${patientTime(zonedParts(instant, zone).time, locale)}`;
}

/** `March 14, 1961` */
export function patientDay(day: string, locale: PatientLocale): string {
  const parsed = parseDay(day);
  return new Intl.DateTimeFormat(TAGS[locale], {
    timeZone: "UTC",
    year: "numeric",
    month: "long",
    day: "numeric",
  }).format(Date.UTC(parsed.year, parsed.month - 1, parsed.day));
}

function patientTime(time: string, locale: PatientLocale): string {
  const hour = Number(time.slice(0, 2));
  const clock = `${hour % 12 === 0 ? 12 : hour % 12}:${time.slice(3)}`;
  if (locale === "es") {
    if (time === "12:00") return "al mediodía";
    if (time === "00:00") return "a medianoche";
    return `${clock.startsWith("1:") ? "a la" : "a las"} ${clock}\u00a0${hour < 12 ? "a.\u00a0m." : "p.\u00a0m."}`;
  }
  if (time === "12:00") return "at Noon";
  if (time === "00:00") return "at Midnight";
  return `at ${clock} ${hour < 12 ? "am" : "pm"}`;
}
