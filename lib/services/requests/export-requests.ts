import "server-only";
import type { StaffActor } from "@/lib/domain/actor";
import type { WorklistRow } from "@/lib/domain/request";
import type { WorklistQuery } from "@/lib/domain/worklist";
import { audited } from "@/lib/services/audited";
import { deskOf, worklistRows } from "../worklist-rows";

const MOST_EXPORTED = 5_000;

export type ExportedRequests = { rows: WorklistRow[]; at: string; timeZone: string; staff: { id: string; name: string }[] };

/**
 * Every row of the list that the query shows, on all pages and in its order. Throws Forbidden as the list does, and
 * Invalid when it holds more than `most` rows: a file or paper that ends early would be taken for the whole list.
 */
export async function exportRequests(actor: StaffActor, query: WorklistQuery, most: number = MOST_EXPORTED): Promise<ExportedRequests> {
  return audited(actor, "requests.export", { kind: "request" }, async (tx, note) => {
    const desk = await deskOf(tx, actor);
    const { rows } = await worklistRows(tx, actor, desk, query, { most, isWhole: true });
    note.rows(rows.length);
    return { rows, at: desk.at, timeZone: desk.day.timeZone, staff: desk.staff };
  });
}
