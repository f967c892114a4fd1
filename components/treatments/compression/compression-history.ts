import type { HistoryItem } from "@/components/requests/detail/timeline-items";
import type { CompressionTrial } from "@/lib/domain/compression-trial";
import { LEGS_WORDS } from "@/lib/domain/ultrasound";
import { formatCalendarDay } from "@/lib/format/calendar-days";

/** What the timeline says of a compression trial: recorded, ended, taken away, each by whom. */
export function trialItems({ id, legs, endedOn, recordedAt, recordedBy, ended, removed }: CompressionTrial): HistoryItem[] {
  const leg = LEGS_WORDS[legs].toLocaleLowerCase("en");
  const items: HistoryItem[] = [{ id: `${id}-recorded`, at: recordedAt, title: `Compression recorded, ${leg}. ${recordedBy}`, detail: null }];
  if (ended !== null) items.push({ id: `${id}-ended`, at: ended.at, title: `Compression ended, ${leg}. ${ended.by}`, detail: endedOn === null ? null : `Last day ${formatCalendarDay(endedOn)}` });
  if (removed !== null) items.push({ id: `${id}-removed`, at: removed.at, title: `Compression taken away, ${leg}. ${removed.by}`, detail: removed.reason });
  return items;
}
