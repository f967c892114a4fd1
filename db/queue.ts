import "server-only";
import { fromPglite, PgBoss, type ConstructorOptions, type Db as QueueDatabase } from "pg-boss";
import type { Pool } from "pg";
import { disconnect, opened, type Opened } from "./client";

export type QueueSettings = { name: string; retryLimit: number; retryDelaySeconds: number; retryDelayMaxSeconds: number };

/** Longest one run of a job may take before it counts as lost and runs again. */
const RUN_SECONDS = 60;
/** An escalation queued before a long closure must still be there afterwards. */
const KEEP_WAITING_SECONDS = 90 * 24 * 3_600;

/** The queue of this database, over the connection that is already open: the embedded database allows no second one. */
export function openQueue(database: Opened, options: ConstructorOptions = {}): PgBoss {
  if (database.kind === "embedded") return new PgBoss({ ...options, db: fromPglite(database.pglite), backend: "pglite", schedule: false });
  return new PgBoss({ ...options, db: fromPool(database.pool), schedule: false });
}

export type Queue = PgBoss;

/** The started queue of this process; its tables are made by the migrations. `onError` hears what fails in the background. */
export async function startQueue(onError: (error: Error) => void): Promise<Queue> {
  const queue = openQueue(await opened(), { migrate: false });
  queue.on("error", onError);
  return queue.start();
}

/** Last of all: gives the embedded directory free for the next process. */
export async function closeDatabase(): Promise<void> {
  await disconnect();
}

/** Creates or upgrades the queue's own tables and makes each queue with its settings; safe to run again. */
export async function prepareQueue(database: Opened, queues: readonly QueueSettings[]): Promise<void> {
  const boss = openQueue(database, { supervise: false });
  const failures: unknown[] = [];
  boss.on("error", (error) => failures.push(error));
  await boss.start();
  try {
    for (const { name, retryLimit, retryDelaySeconds, retryDelayMaxSeconds } of queues) {
      const settings = {
        retryLimit,
        retryDelay: retryDelaySeconds,
        retryDelayMax: retryDelayMaxSeconds,
        retryBackoff: true,
        expireInSeconds: RUN_SECONDS,
        retentionSeconds: KEEP_WAITING_SECONDS,
      };
      await boss.createQueue(name, settings);
      await boss.updateQueue(name, settings);
    }
  } finally {
    await boss.stop({ graceful: false, close: false });
  }
  if (failures.length > 0) throw failures[0];
}

function fromPool(pool: Pool): QueueDatabase {
  return {
    async executeSql(text, values) {
      const client = await pool.connect();
      try {
        // Several statements in one text answer with an array.
        const answer: unknown = await client.query(text, values);
        client.release();
        const results = Array.isArray(answer) ? answer : [answer];
        return { rows: results.flatMap((result: { rows?: unknown[] }) => result.rows ?? []) };
      } catch (error) {
        // A failed "begin; …; commit" leaves the connection inside its transaction: do not hand it to the next caller.
        client.release(true);
        throw error;
      }
    },
  };
}
