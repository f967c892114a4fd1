import "server-only";
import { deleteExpiredSearches } from "@/db/queries/kept-searches";
import { now } from "@/lib/platform/clock";
import { unattended } from "@/lib/services/audited";

/** Removes kept searches whose time is over, of every clinic, and says how many. */
export async function purgeSearches(): Promise<number> {
  return unattended("run a job", (tx) => deleteExpiredSearches(tx, now()));
}
