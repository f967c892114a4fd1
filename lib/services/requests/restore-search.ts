import "server-only";
import { findKeptSearchInClinic } from "@/db/queries/kept-searches";
import type { StaffActor } from "@/lib/domain/actor";
import type { RestoredSearch } from "@/lib/domain/request-search";
import type { RestoreSearchInput } from "@/lib/inputs/search-requests";
import { now } from "@/lib/platform/clock";
import { audited } from "@/lib/services/audited";
import { foundRequests } from "../request-finding";

/** A search of one's own brought back with what it finds now; null when it has run out or was another person's. */
export async function restoreSearch(actor: StaffActor, { keptId }: RestoreSearchInput): Promise<RestoredSearch | null> {
  return audited(actor, "requests.search", { kind: "request" }, async (tx, note) => {
    const kept = await findKeptSearchInClinic(tx, keptId, actor, now());
    note.rows(0);
    if (kept === null) return null;
    const result = await foundRequests(tx, actor.clinicId, kept.words, kept.includeEnded);
    note.rows(result.hits.length + result.near.length);
    return { ...result, keptId, words: kept.words, includeEnded: kept.includeEnded };
  });
}
