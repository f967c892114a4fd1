import "server-only";
import { spendLimit as spend, type Limit } from "@/db/queries/limits";
import { unattended } from "../audited";

export type { Limit };

/** Counts one attempt against a limit shared by all servers; returns the seconds to wait, 0 when it was allowed. */
export async function spendLimit(limit: Limit, key: string): Promise<number> {
  const spent = await unattended("count an attempt", (tx) => spend(tx, limit, key));
  return spent.secondsToWait;
}
