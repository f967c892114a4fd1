import { FACETS, type Facet, type WorklistFilter } from "@/lib/domain/worklist";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { FACET_LABELS, facetValueWords } from "./filter-words";

export type Chip = { key: keyof WorklistFilter; label: string; value: string };

const SNOOZED_WORDS = { shown: "Shown too", only: "Only these" };

/** Each filter in words, for the chips and for the sentence when nothing matches; made on the server. */
export function filterChips(filter: WorklistFilter, staff: readonly { id: string; name: string }[]): Chip[] {
  const { receivedSince, receivedUntil, snoozed } = filter;
  const order = (Object.keys(FACET_LABELS) as Facet[]).filter((facet) => FACETS.includes(facet));
  const parts: [keyof WorklistFilter, string, string | null][] = [
    ...order.map((facet): [Facet, string, string | null] => [facet, FACET_LABELS[facet], valuesInWords(facet, filter, staff)]),
    ["receivedSince", "Received since", receivedSince && formatCalendarDay(receivedSince)],
    ["receivedUntil", "Received until", receivedUntil && formatCalendarDay(receivedUntil)],
    ["snoozed", "Snoozed", snoozed && SNOOZED_WORDS[snoozed]],
  ];
  return parts.flatMap(([key, label, value]) => (value ? [{ key, label, value }] : []));
}

const MOST_NAMED = 3;

function valuesInWords(facet: Facet, filter: WorklistFilter, staff: readonly { id: string; name: string }[]): string | null {
  const words = filter[facet].map((value) => facetValueWords(facet, value, staff));
  if (words.length > MOST_NAMED) return `${words.slice(0, MOST_NAMED - 1).join(" or ")} or ${words.length - MOST_NAMED + 1} more`;
  return words.join(" or ") || null;
}
