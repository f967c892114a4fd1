import { setTimeout as sleep } from "node:timers/promises";
import { startQueue, type Queue } from "@/db/queue";
import { vacuumEmbedded } from "@/db/vacuum";
import { log } from "@/lib/platform/log";
import { sealAudit } from "@/lib/services/audit/seal-audit";
import { purgeSearches } from "@/lib/services/requests/purge-searches";
import { endStreams } from "@/lib/services/live-streams";
import { purgeExpiredDrafts } from "./purge-drafts";
import { refreshOutcomes } from "./refresh-outcomes";
import { repeat } from "./repeat";
import { sendCheckInLinks } from "./send-check-in-links";
import { sendReminders } from "./send-reminders";
import { startWorkers } from "./workers";
import { writeAnchor } from "./write-anchor";
import { writeWorklists } from "./write-worklist";

const SEAL_EVERY_MS = 1_000;
const ANCHOR_EVERY_MS = 5 * 60_000;
const PURGE_SEARCHES_EVERY_MS = 5 * 60_000;
const REMIND_EVERY_MS = 5 * 60_000;
const WORKLIST_EVERY_MS = 60_000;
const OUTCOMES_EVERY_MS = 30_000;
const HOUR_MS = 60 * 60_000;
const RETRY_START_MS = 5_000;
const FINISH_JOBS_MS = 3_000;

export type RunningJobs = { stop: () => Promise<void> };

/** Starts what runs beside the requests: workers, the sealer of the audit chain, its anchors, and cleaning up. `stop` lets running jobs finish. */
export function startJobs(): RunningJobs {
  let isStopped = false;
  const started = untilStarted(() => isStopped);
  const endings = [
    repeat("seal the audit log", SEAL_EVERY_MS, sealAudit),
    repeat("anchor the audit log", ANCHOR_EVERY_MS, writeAnchor),
    repeat("purge unfinished forms", HOUR_MS, purgeExpiredDrafts),
    repeat("purge kept searches", PURGE_SEARCHES_EVERY_MS, purgeSearches),
    repeat("send check-in links", HOUR_MS, sendCheckInLinks),
    repeat("send reminders", REMIND_EVERY_MS, sendReminders),
    repeat("write the scanners' worklist", WORKLIST_EVERY_MS, writeWorklists),
    repeat("count outcomes again", OUTCOMES_EVERY_MS, () => refreshOutcomes()),
    repeat("clean the embedded database", HOUR_MS, vacuumEmbedded),
  ];
  return {
    stop: async () => {
      isStopped = true;
      await Promise.all([endStreams(), ...endings.map((end) => end())]);
      await (await started)?.stop({ graceful: true, timeout: FINISH_JOBS_MS, close: false });
    },
  };
}

/** A database that is down at start must not keep the server from answering: it is tried again until it is there. */
async function untilStarted(isStopped: () => boolean): Promise<Queue | null> {
  while (!isStopped()) {
    try {
      const queue = await startQueue((error) => log().error({ error: error.message.slice(0, 200) }, "queue"));
      await startWorkers(queue);
      return queue;
    } catch (error) {
      log().error({ error: error instanceof Error ? error.message.slice(0, 200) : "unknown" }, "jobs did not start, trying again");
      await sleep(RETRY_START_MS, undefined, { ref: false });
    }
  }
  return null;
}
