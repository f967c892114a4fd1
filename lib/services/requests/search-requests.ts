import "server-only";
import { searchNearNamesInClinic, searchRequestsInClinic } from "@/db/queries/request-search";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid } from "@/lib/domain/errors";
import type { SearchResult } from "@/lib/domain/request-search";
import { readSearchWords } from "@/lib/domain/search-words";
import { findSimilarNames } from "@/lib/domain/similar-names";
import type { SearchRequestsInput } from "@/lib/inputs/search-requests";
import { audited } from "@/lib/services/audited";

const MOST_HITS = 20;

/**
 * Finds requests of the clinic by name, phone digits, reference or birth date. Names that nearly match are offered only
 * when nothing matches. Throws Invalid when fewer than 3 letters or digits are left of what was typed.
 */
export async function searchRequests(actor: StaffActor, { words, includeEnded }: SearchRequestsInput): Promise<SearchResult> {
  return audited(actor, "requests.search", { kind: "request" }, async (tx, note) => {
    const asked = readSearchWords(words);
    if (asked === null) throw new Invalid("Type at least 3 letters or digits.", [{ field: "words", message: "Type at least 3 letters or digits." }]);
    const reach = { clinicId: actor.clinicId, includeEnded, limit: MOST_HITS + 1 };
    const exact = await searchRequestsInClinic(tx, asked, reach);
    const isNear = exact.length === 0 && asked.kind === "text" && asked.isName;
    const found = isNear ? await searchNearNamesInClinic(tx, asked.text, reach) : exact;
    note.rows(Math.min(found.length, MOST_HITS));
    const hits = found.slice(0, MOST_HITS);
    const similar = findSimilarNames(hits);
    return {
      hits: hits.map((hit) => ({ ...hit, hasSimilarName: similar.has(hit.id) })),
      isNear: isNear && hits.length > 0,
      hasMore: found.length > MOST_HITS,
    };
  });
}
