import "server-only";
import { sql } from "drizzle-orm";
import type { Tx } from "../client";

/** True when the newest table answers, so the database is there and migrated. */
export async function findReadiness(tx: Tx): Promise<boolean> {
  const result = await tx.execute<{ seq: string }>(sql`select seq from audit_head where one = 1`);
  return result.rows.length === 1;
}
