import "server-only";
import { sql, type SQL } from "drizzle-orm";
import type { Stage } from "@/lib/domain/stages";
import type { SearchHit } from "@/lib/domain/request-search";
import type { SearchWords } from "@/lib/domain/search-words";
import type { Tx } from "../client";
import { instant } from "./worklist-rows";

type Reach = { clinicId: string; includeEnded: boolean; limit: number };
type Raw = Omit<SearchHit, "hasSimilarName">;

/** Requests that hold every typed word as it stands, or the birth date; the newest first, open ones before ended ones. */
export async function searchRequestsInClinic(tx: Tx, words: SearchWords, reach: Reach): Promise<Raw[]> {
  if (words.kind === "born_on") {
    return select(tx, reach, sql`p.clinic_id = ${reach.clinicId} and p.born_on = ${words.bornOn}::date`, sql`r.received_at desc`);
  }
  const parts = words.text.split(" ").map((part) => sql`r.search_text like ${`%${part}%`}`);
  return select(tx, reach, sql.join(parts, sql` and `), sql`r.received_at desc`);
}

/** Names that nearly match: for when nothing does letter by letter. */
export async function searchNearNamesInClinic(tx: Tx, text: string, reach: Reach): Promise<Raw[]> {
  return select(tx, reach, sql`${text} <% r.search_text`, sql`word_similarity(${text}, r.search_text) desc`);
}

async function select(tx: Tx, { clinicId, includeEnded, limit }: Reach, match: SQL, order: SQL): Promise<Raw[]> {
  const isOpen = includeEnded ? sql`true` : sql`r.stage_order < 20`;
  const result = await tx.execute<Omit<Raw, "receivedAt" | "stage"> & { receivedAt: string; stage: Stage }>(sql`
    select r.id, r.reference, r.patient_id as "patientId", p.family_name as "familyName", p.given_name as "givenName",
      p.born_on::text as "bornOn", p.phone, r.stage, r.received_at as "receivedAt"
    from requests r join patients p on p.id = r.patient_id
    where r.clinic_id = ${clinicId} and ${isOpen} and ${match}
    order by r.stage_order >= 20, ${order}, r.id limit ${limit}`);
  return result.rows.map((row) => ({ ...row, receivedAt: instant(row.receivedAt) }));
}
