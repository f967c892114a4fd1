import { WEEKDAYS, type OpeningHours, type Weekday } from "@/lib/domain/opening-hours";
import type { PatientLocale } from "@/lib/domain/patient";
import type { Words } from "./texts";

/** `Monday to Friday, 8 am to 5 pm`; days with the same hours side by side are put together. Empty when never open. */
export function openingWords(hours: OpeningHours, { locale, text }: Words): string {
  const runs: { from: Weekday; until: Weekday; opens: string; closes: string }[] = [];
  let before: Weekday | null = null;
  for (const day of WEEKDAYS) {
    const today = hours[day];
    const last = runs.at(-1);
    if (today && last && last.until === before && last.opens === today.opens && last.closes === today.closes) last.until = day;
    else if (today) runs.push({ from: day, until: day, ...today });
    before = day;
  }
  return runs.map(({ from, until, opens, closes }) => text("weekdays.hours", { days: dayWords(from, until, text), opens: clockWords(opens, locale), closes: clockWords(closes, locale) })).join("; ");
}

function dayWords(from: Weekday, until: Weekday, text: Words["text"]): string {
  if (from === until) return text(`weekdays.${from}`);
  return text("weekdays.to", { from: text(`weekdays.${from}`), until: text(`weekdays.${until}`) });
}

const HALVES = { en: ["am", "pm"], es: ["a.\u00a0m.", "p.\u00a0m."] } as const satisfies Record<PatientLocale, readonly [string, string]>;

/** 12 am and 12 pm are misread. */
const TWELVES: Record<PatientLocale, Readonly<Record<string, string>>> = { en: { "12:00": "noon", "00:00": "midnight" }, es: { "12:00": "mediodía", "00:00": "medianoche" } };

function clockWords(clock: string, locale: PatientLocale): string {
  const twelve = TWELVES[locale][clock];
  if (twelve) return twelve;
  const hour = Number(clock.slice(0, 2));
  const minutes = clock.slice(3) === "00" ? "" : `:${clock.slice(3)}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}\u00a0${HALVES[locale][hour < 12 ? 0 : 1]}`;
}
