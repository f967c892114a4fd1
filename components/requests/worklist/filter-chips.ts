import { CATEGORY_TITLES } from "@/lib/domain/cramp-pattern/category-texts";
import { STAGE_WORDS } from "@/lib/domain/pathway";
import type { Urgency } from "@/lib/domain/cramp-pattern/urgency";
import type { RequestSource } from "@/lib/domain/request";
import { NO_FILTER, type LegFilter, type WorklistFilter } from "@/lib/domain/worklist";
import { formatCalendarDay } from "@/lib/format/calendar-days";

export type Chip = { key: keyof WorklistFilter; label: string; value: string };

export const URGENCY_WORDS: Record<Urgency, string> = { EMERGENCY: "Emergency", SAME_DAY: "Same-day", SOON: "Soon", ROUTINE: "Routine" };
export const LEG_WORDS: Record<LegFilter, string> = { left: "Left leg", right: "Right leg", both: "Both legs" };
export const SOURCE_WORDS: Record<RequestSource, string> = { form: "Own form", api: "Sent by a system", phone: "By phone" };
export const DUE_WORDS = { overdue: "Overdue", today: "Due today" };
export const VEIN_SIGN_WORDS = { yes: "Reported", no: "None reported", unknown: "Not known" };

/** Each filter in words, for the chips and for the sentence when nothing matches. */
export function filterChips(filter: WorklistFilter, staff: readonly { id: string; name: string }[]): Chip[] {
  const { stages, urgencies, categories, veinSigns, flags, assignee, language, source, leg, receivedSince, due } = filter;
  const parts: [keyof WorklistFilter, string, string | null][] = [
    ["stages", "Stage", words(stages, STAGE_WORDS)],
    ["urgencies", "Urgency", words(urgencies, URGENCY_WORDS)],
    ["categories", "Pattern", words(categories, CATEGORY_TITLES)],
    ["veinSigns", "Vein signs", words(veinSigns, VEIN_SIGN_WORDS)],
    ["flags", "Flag", flags.join(" or ") || null],
    ["assignee", "Owner", assignee === null ? null : ownerName(assignee, staff)],
    ["language", "Language", language],
    ["source", "Source", source && SOURCE_WORDS[source]],
    ["leg", "Where", leg && LEG_WORDS[leg]],
    ["receivedSince", "Received since", receivedSince && formatCalendarDay(receivedSince)],
    ["due", "First contact", due && DUE_WORDS[due]],
  ];
  return parts.flatMap(([key, label, value]) => (value ? [{ key, label, value }] : []));
}

export function withoutFilter(filter: WorklistFilter, key: keyof WorklistFilter): WorklistFilter {
  return { ...filter, [key]: NO_FILTER[key] };
}

function words<Key extends string>(keys: readonly Key[], names: Readonly<Record<Key, string>>): string | null {
  return keys.map((key) => names[key]).join(" or ") || null;
}

function ownerName(assignee: string, staff: readonly { id: string; name: string }[]): string {
  if (assignee === "me") return "Me";
  if (assignee === "none") return "Unassigned";
  return staff.find(({ id }) => id === assignee)?.name ?? "Another account";
}
