import { STAGE_WORDS } from "@/lib/domain/pathway";
import type { SearchResult } from "@/lib/domain/request-search";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { formatPersonName } from "@/lib/format/names";

export type SearchLine = { id: string; name: string; born: string; reference: string; stage: string; isSimilar: boolean };
export type SearchLines = { lines: SearchLine[]; isNear: boolean; hasMore: boolean };

export function searchLines({ hits, isNear, hasMore }: SearchResult): SearchLines {
  const lines = hits.map((hit) => ({
    id: hit.id,
    name: formatPersonName(hit.familyName, hit.givenName),
    born: formatCalendarDay(hit.bornOn),
    reference: hit.reference,
    stage: STAGE_WORDS[hit.stage],
    isSimilar: hit.hasSimilarName,
  }));
  return { lines, isNear, hasMore };
}
