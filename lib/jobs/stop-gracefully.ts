import { setTimeout as sleep } from "node:timers/promises";
import { closeDatabase } from "@/db/queue";
import { log } from "@/lib/platform/log";
import type { RunningJobs } from "./start";
import { writeAnchor } from "./write-anchor";

/** The launcher kills after eight seconds. */
const PATIENCE_MS = 7_000;

/**
 * On SIGTERM and SIGINT: the workers stop at once; when the server has answered its last request and wants to exit, the last
 * anchor is written, the database is closed and its lock given back, and only then the process ends.
 */
export function stopGracefully(jobs: RunningJobs): void {
  const exit = process.exit.bind(process);
  let stopped: Promise<void> | null = null;
  let isExiting = false;

  const onSignal = () => {
    if (stopped) return;
    stopped = jobs.stop().catch(logFailure);
    void sleep(PATIENCE_MS, undefined, { ref: false }).then(() => exit(1));
    process.exit = leave as typeof process.exit;
  };
  function leave(code?: number | string | null): void {
    if (isExiting) return;
    isExiting = true;
    void finish(stopped).then(() => exit(code));
  }
  process.on("SIGTERM", onSignal);
  process.on("SIGINT", onSignal);
}

async function finish(stopped: Promise<void> | null): Promise<void> {
  try {
    await stopped;
    await writeAnchor();
    await closeDatabase();
  } catch (error) {
    logFailure(error);
  }
}

function logFailure(error: unknown): void {
  log().error({ error: error instanceof Error ? error.message.slice(0, 200) : "unknown" }, "stopping");
}
