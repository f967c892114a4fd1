import { STAGE_WORDS } from "@/lib/domain/stages";
import type { KeptSearchResult, SearchHit } from "@/lib/domain/request-search";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { formatPersonName } from "@/lib/format/names";

export type SearchLine = { id: string; name: string; born: string; reference: string; stage: string; isSimilar: boolean };
export type SearchLines = { lines: SearchLine[]; near: SearchLine[]; isNear: boolean; hasMore: boolean; keptId: string | null };

export function searchLines({ hits, near, isNear, hasMore, keptId }: KeptSearchResult): SearchLines {
  return { lines: hits.map(searchLine), near: near.map(searchLine), isNear, hasMore, keptId };
}

function searchLine(hit: SearchHit): SearchLine {
  return {
    id: hit.id,
    name: formatPersonName(hit.familyName, hit.givenName),
    born: formatCalendarDay(hit.bornOn),
    reference: hit.reference,
    stage: STAGE_WORDS[hit.stage],
    isSimilar: hit.hasSimilarName,
  };
}
