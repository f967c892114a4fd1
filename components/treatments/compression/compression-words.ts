import { compressionDays, trialDays, trialsOfLeg } from "@/lib/domain/compression-days";
import { COMPRESSION_CLASS_WORDS, isWorn, type CompressionTrial } from "@/lib/domain/compression-trial";
import { LEGS, type Leg } from "@/lib/domain/reflux";
import { LEGS_WORDS } from "@/lib/domain/ultrasound";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { LEG_WORDS } from "../leg-words";

/** `Left leg, 20 to 30 mmHg, 10 hours a day` */
export function trialWords({ legs, compressionClass, hoursPerDay }: CompressionTrial): string {
  return [LEGS_WORDS[legs], COMPRESSION_CLASS_WORDS[compressionClass], hoursWords([hoursPerDay])].join(", ");
}

/** `24-Sep-2026 to today, worn on: 61 days` */
export function trialDaysWords(trial: CompressionTrial, todayOn: string): string {
  const last = trial.endedOn === null ? "today, worn on" : formatCalendarDay(trial.endedOn);
  return `${formatCalendarDay(trial.startedOn)} to ${last}: ${dayCount(trialDays(trial, todayOn))}`;
}

/** The legs with compression, each day counted once: `Left leg 61 days, worn now` */
export function legDaysWords(trials: readonly CompressionTrial[], todayOn: string): string[] {
  return LEGS.filter((leg) => trialsOfLeg(trials, leg, todayOn).length > 0).map((leg: Leg) => {
    const isNow = trialsOfLeg(trials, leg, todayOn).some(isWorn);
    return `${LEG_WORDS[leg]}: ${dayCount(compressionDays(trials, leg, todayOn))} of compression, ${isNow ? "worn now" : "not worn now"}`;
  });
}

export function dayCount(days: number): string {
  return days === 1 ? "1 day" : `${days} days`;
}

/** `10 hours a day`, of several trials `1 to 10 hours a day` */
export function hoursWords(each: readonly (number | null)[]): string {
  const known = each.filter((hours) => hours !== null);
  if (known.length === 0) return "hours a day not recorded";
  const least = Math.min(...known);
  const most = Math.max(...known);
  const hours = `${least === most ? most : `${least} to ${most}`} ${most === 1 ? "hour" : "hours"} a day`;
  return known.length === each.length ? hours : `${hours}, not recorded for each trial`;
}
