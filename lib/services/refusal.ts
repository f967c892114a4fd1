import "server-only";
import { changedWords } from "@/lib/domain/bulk";
import { Conflict, DomainError } from "@/lib/domain/errors";
import { now } from "@/lib/platform/clock";

/** Why the work was refused, in a few words for a list; null when it was done. An outage is no refusal and is thrown on. */
export async function refusalOf(work: () => Promise<void>): Promise<string | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (!(error instanceof Conflict)) return error.message;
    return changedWords({ by: error.current?.changedBy ?? null, at: error.current?.changedAt ?? null }, now());
  }
}
