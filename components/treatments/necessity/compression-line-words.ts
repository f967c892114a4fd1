import { daysInclusive } from "@/lib/domain/compression-days";
import type { NecessityLine } from "@/lib/domain/necessity-lines";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { dayCount, hoursWords } from "../compression/compression-words";

type CompressionLine = Extract<NecessityLine, { kind: "compression_days" }>;

/** The days that count, how they lie and what was left out, in sentences without their stop. */
export function compressionFound(line: CompressionLine): string[] {
  const { rule, days, hasTrial, isWorn, hoursPerDay, leftOutBy, stretches } = line;
  const treatment = leftOutBy === null ? null : formatCalendarDay(leftOutBy);
  if (!hasTrial) return [treatment === null ? "No compression of this leg is recorded" : `No compression of this leg is recorded that began after its treatment of ${treatment}`];
  const counted = [`${days} of ${dayCount(rule.atLeast)}`, isWorn && "worn now", hoursWords(hoursPerDay)].filter(Boolean).join(", ");
  const found = [counted];
  if (stretches.length > 1) found.push(`In ${stretches.length} stretches: ${stretchWords(line).join("; ")}`);
  if (treatment !== null) found.push(`Compression that began by the leg’s treatment of ${treatment} is not counted`);
  return found;
}

export function compressionNext({ state, rule, days, hasTrial, reachedOn }: CompressionLine): string | null {
  if (state === "met") return reachedOn === null ? null : `Reached on ${formatCalendarDay(reachedOn)}.`;
  if (reachedOn !== null) return `Met on ${formatCalendarDay(reachedOn)} if worn on every day.`;
  return hasTrial ? `${dayCount(rule.atLeast - days)} missing, and none is worn now.` : `Record it with its first day, ${dayCount(rule.atLeast)} are asked for.`;
}

function stretchWords({ stretches, isWorn }: CompressionLine): string[] {
  return stretches.map(({ fromOn, toOn }, index) => {
    const goesOn = isWorn && index === stretches.length - 1;
    const span = goesOn ? `since ${formatCalendarDay(fromOn)}` : `${formatCalendarDay(fromOn)} to ${formatCalendarDay(toOn)}`;
    return `${dayCount(daysInclusive(fromOn, toOn))}${goesOn ? " " : ", "}${span}`;
  });
}
