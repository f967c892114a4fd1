import "server-only";
import { keepSearch } from "@/db/queries/kept-searches";
import type { StaffActor } from "@/lib/domain/actor";
import { KEPT_SEARCH_MINUTES, type KeptSearchResult } from "@/lib/domain/request-search";
import type { SearchRequestsInput } from "@/lib/inputs/search-requests";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { audited } from "@/lib/services/audited";
import { foundRequests } from "../request-finding";

/**
 * Finds requests of the clinic by name, phone digits, reference or birth date. When asked, keeps the words for a while
 * under an id that says nothing. Throws Invalid when fewer than 3 letters or digits are left of what was typed.
 */
export async function searchRequests(actor: StaffActor, { words, includeEnded, isKept = false, keptId = null }: Pick<SearchRequestsInput, "words" | "includeEnded"> & Partial<SearchRequestsInput>): Promise<KeptSearchResult> {
  return audited(actor, "requests.search", { kind: "request" }, async (tx, note) => {
    const result = await foundRequests(tx, actor.clinicId, words, includeEnded);
    note.rows(result.hits.length + result.near.length);
    if (!isKept) return { ...result, keptId: null };
    const expiresAt = new Date(now().getTime() + KEPT_SEARCH_MINUTES * 60_000);
    const kept = { clinicId: actor.clinicId, staffId: actor.staffId, words, includeEnded, expiresAt };
    if (keptId !== null && (await keepSearch(tx, { ...kept, id: keptId }))) return { ...result, keptId };
    const id = newId();
    await keepSearch(tx, { ...kept, id });
    return { ...result, keptId: id };
  });
}
