import "server-only";
import { searchNearNamesInClinic, searchRequestsInClinic } from "@/db/queries/request-search";
import { Invalid } from "@/lib/domain/errors";
import type { SearchResult } from "@/lib/domain/request-search";
import { readSearchWords } from "@/lib/domain/search-words";
import { findSimilarNames } from "@/lib/domain/similar-names";
import type { Tx } from "./audited";

const MOST_HITS = 20;
const MOST_NEAR = 5;

/**
 * What the typed words find. Near names are offered alone when nothing matches, and a few beside the matches, marked as
 * near: Andersson must not hide behind an Anderson. Who found many narrows them by another word, and costs no second reading. Throws Invalid when fewer than 3 letters or digits are left.
 */
export async function foundRequests(tx: Tx, clinicId: string, words: string, includeEnded: boolean): Promise<SearchResult> {
  const asked = readSearchWords(words);
  if (asked === null) throw new Invalid("Type at least 3 letters or digits.", [{ field: "words", message: "Type at least 3 letters or digits." }]);
  const reach = { clinicId, includeEnded, limit: MOST_HITS + 1 };
  const exact = await searchRequestsInClinic(tx, asked, reach);
  const isName = asked.kind === "text" && asked.isName;
  const like = isName && exact.length < MOST_NEAR ? await searchNearNamesInClinic(tx, asked.text, reach) : [];
  const isNear = exact.length === 0 && like.length > 0;
  const hits = (isNear ? like : exact).slice(0, MOST_HITS);
  const near = isNear ? [] : like.filter((one) => !exact.some(({ id }) => id === one.id)).slice(0, MOST_NEAR);
  const similar = findSimilarNames([...hits, ...near]);
  const withFlag = (hit: (typeof hits)[number]) => ({ ...hit, hasSimilarName: similar.has(hit.id) });
  return { hits: hits.map(withFlag), isNear, near: near.map(withFlag), hasMore: (isNear ? like : exact).length > MOST_HITS };
}
