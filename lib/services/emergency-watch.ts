import "server-only";
import { enqueueInTx } from "@/db/queries/jobs";
import type { JobData } from "@/lib/domain/job";
import { EMERGENCY_UNCLAIMED_MINUTES } from "@/lib/domain/job";
import { now } from "@/lib/platform/clock";
import type { Tx } from "./audited";

const MINUTE_MS = 60_000;

/** Has an emergency looked at in 15 minutes: when nobody has taken it up by then, the triage lead gets it. */
export async function watchEmergency(tx: Tx, watched: JobData["requests.escalate"]): Promise<void> {
  const startAfter = new Date(now().getTime() + EMERGENCY_UNCLAIMED_MINUTES * MINUTE_MS);
  await enqueueInTx(tx, "requests.escalate", watched, { startAfter });
}
