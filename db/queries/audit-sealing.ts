import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "../client";
import { findAuditHead, sealAuditEvents } from "./audit";

/** Chains what waits, oldest first, and returns how many; takes the head's lock only when something waits, so it is cheap every second. */
export async function sealWaitingAuditEvents(tx: Tx): Promise<number> {
  const result = await tx.execute<{ sealed: number }>(sql`select audit_seal() as sealed where exists (select 1 from audit_pending)`);
  return Number(result.rows[0]?.sealed ?? 0);
}

/** Chains everything that waits and returns the head of the whole chain. */
export async function sealAllAuditEvents(tx: Tx): Promise<{ seq: number; hash: string }> {
  while ((await sealAuditEvents(tx)) > 0) continue;
  return findAuditHead(tx);
}

/** The hash at each of these places of the chain; a place beyond its end is not in the map. */
export async function selectAuditHashes(tx: Tx, seqs: readonly number[]): Promise<Map<number, string>> {
  const result = await tx.execute<{ seq: string; hash: string }>(
    sql`select seq, hash from audit_chain where seq in (select value::bigint from json_array_elements_text(${JSON.stringify(seqs)}::json) as t(value))`,
  );
  return new Map(result.rows.map(({ seq, hash }) => [Number(seq), hash]));
}
