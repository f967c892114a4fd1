import { setTimeout as sleep } from "node:timers/promises";
import type { PgBoss } from "pg-boss";
import { afterEach, describe, expect, it } from "vitest";
import { connect, opened } from "./client";
import { enqueueInTx } from "./queries/jobs";
import { openQueue } from "./queue";
import { useTestDatabase } from "./testing/database";
import { newId } from "@/lib/platform/id";

useTestDatabase();

type Data = { clinicId: string; requestId: string };
const QUEUE = "requests.escalate";
let boss: PgBoss | null = null;

afterEach(async () => {
  await boss?.stop({ graceful: false, close: false });
  boss = null;
});

async function startQueue(): Promise<PgBoss> {
  boss = openQueue(await opened(), { superviseIntervalSeconds: 1, monitorIntervalSeconds: 1, maintenanceIntervalSeconds: 1 });
  boss.on("error", (error) => {
    throw error;
  });
  await boss.start();
  return boss;
}

async function until(isDone: () => boolean): Promise<void> {
  for (let waitedMs = 0; waitedMs < 10_000 && !isDone(); waitedMs += 50) await sleep(50);
}

const someData = (): Data => ({ clinicId: newId(), requestId: newId() });

describe("a job queued in a transaction", () => {
  it("runs once after the commit, and never when the transaction was rolled back", async () => {
    const kept = someData();
    const lost = someData();
    const db = await connect();
    await db.transaction((tx) => enqueueInTx(tx, QUEUE, kept));
    const failing = db.transaction(async (tx) => {
      await enqueueInTx(tx, QUEUE, lost);
      throw new Error("the business changed its mind");
    });
    await expect(failing).rejects.toThrow("changed its mind");

    const ran: Data[] = [];
    const queue = await startQueue();
    await queue.work<Data>(QUEUE, { batchSize: 1, pollingIntervalSeconds: 0.5 }, async ([job]) => {
      if (job) ran.push(job.data);
    });
    await until(() => ran.length > 0);
    await sleep(1_200);
    expect(ran).toEqual([kept]);
  });

  it("waits for its time", async () => {
    const db = await connect();
    await db.transaction((tx) => enqueueInTx(tx, QUEUE, someData(), { startAfter: new Date(Date.now() + 3_600_000) }));
    const queue = await startQueue();
    expect(await queue.fetch(QUEUE)).toEqual([]);
  });

  it("runs again when the server died in the middle of it", async () => {
    const data = someData();
    const db = await connect();
    await db.transaction((tx) => enqueueInTx(tx, QUEUE, data));
    const first = await startQueue();
    const [taken] = await first.fetch<Data>(QUEUE);
    expect(taken?.data).toEqual(data);
    // The server is gone without a word: what is left is an active job whose time runs out.
    await first.stop({ graceful: false, close: false });
    await db.execute(`update pgboss.job set expire_seconds = 1, started_on = now() - interval '10 seconds' where id = '${taken?.id}'`);

    const ran: Data[] = [];
    const second = await startQueue();
    await second.supervise(QUEUE);
    await second.work<Data>(QUEUE, { batchSize: 1, pollingIntervalSeconds: 0.5 }, async ([job]) => {
      if (job) ran.push(job.data);
    });
    await until(() => ran.length > 0);
    expect(ran).toEqual([data]);
  });
});

it("a job whose queue does not exist is refused, and its transaction with it", async () => {
  const db = await connect();
  const attempt = db.transaction((tx) => enqueueInTx(tx, "no.such.queue" as typeof QUEUE, someData()));
  await expect(attempt).rejects.toThrow("There is no queue for no.such.queue");
});
