import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { eq, isNull, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { queueMessage } from "@/db/queries/messages";
import { startQueue } from "@/db/queue";
import { messages } from "@/db/schema";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic } from "@/db/testing/factory";
import { newId } from "@/lib/platform/id";

const SERVER = process.env.TEST_DATABASE_URL;
const ROOT = path.resolve(import.meta.dirname, "../..");
const MAILS = 4;
const KILLED_AT = 2;

useTestDatabase();

/** A mail server that counts what it was given; at one mail it ends the sender before it can answer. */
const received: string[] = [];
let server: Server;
let worker: ChildProcess | null = null;

beforeAll(async () => {
  server = createServer((socket) => {
    let data: string | null = null;
    socket.on("error", () => undefined);
    socket.write("220 test\r\n");
    socket.on("data", (chunk) => {
      const text = chunk.toString();
      if (data !== null) {
        data += text;
        if (!data.includes("\r\n.\r\n")) return;
        received.push(/^Message-ID: <([^@>]+)/im.exec(data)?.[1] ?? "");
        data = null;
        if (received.length === KILLED_AT) worker?.kill("SIGKILL");
        else socket.write("250 taken\r\n");
      } else if (/^DATA/i.test(text)) {
        data = "";
        socket.write("354 go on\r\n");
      } else if (/^QUIT/i.test(text)) socket.end("221 bye\r\n");
      else socket.write("250 ok\r\n");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  worker?.kill("SIGKILL");
  server.close();
});

async function startWorker(): Promise<ChildProcess> {
  const [row] = (await (await connect()).execute<{ name: string }>(sql`select current_database() as name`)).rows;
  const database = new URL(SERVER ?? "");
  database.pathname = `/${row?.name ?? ""}`;
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const env = { ...process.env, DATABASE_URL: database.href, SMTP_URL: `smtp://127.0.0.1:${port}?ignoreTLS=true`, LOG_LEVEL: "silent" };
  return spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", "lib/jobs/testing/mail-worker.ts"], { cwd: ROOT, env, stdio: "inherit" });
}

async function until(isDone: () => Promise<boolean> | boolean): Promise<void> {
  for (let waitedMs = 0; waitedMs < 60_000; waitedMs += 200) {
    if (await isDone()) return;
    await sleep(200);
  }
  throw new Error("It did not happen within a minute.");
}

/** The time after which the queue takes a run for lost, at once. */
async function letTimePass(): Promise<void> {
  const db = await connect();
  await db.execute(sql`update pgboss.job set started_on = started_on - interval '10 minutes' where state = 'active'`);
  await db.update(messages).set({ availableAt: sql`${messages.availableAt} - interval '10 minutes'`, version: sql`${messages.version} + 1` }).where(isNull(messages.sentAt));
  const queue = await startQueue((error) => {
    throw error;
  });
  await queue.supervise("messages.send");
  await queue.stop({ graceful: false, close: false });
  await db.execute(sql`update pgboss.job set start_after = now() where state = 'retry'`);
}

describe("a mail job that is killed between sending and saving", () => {
  it("loses no message and repeats one at most, which a mailbox knows by its id", { timeout: 150_000 }, async () => {
    const { clinicId } = await makeClinic();
    const db = await connect();
    const ids = Array.from({ length: MAILS }, () => newId());
    for (const id of ids) await db.transaction((tx) => queueMessage(tx, { id, clinicId, recipient: "nurse@example.test", subject: "You have a new item", body: "See it.\n", availableAt: new Date() }));
    const countSent = async () => (await db.select().from(messages).where(eq(messages.clinicId, clinicId))).filter(({ sentAt }) => sentAt !== null).length;

    worker = await startWorker();
    await once(worker, "exit");
    expect(received).toHaveLength(KILLED_AT);
    expect(await countSent()).toBe(KILLED_AT - 1);

    await letTimePass();
    worker = await startWorker();
    await until(async () => (await countSent()) === MAILS);
    worker.kill("SIGKILL");
    expect([...new Set(received)].sort()).toEqual([...ids].sort());
    expect(received).toHaveLength(MAILS + 1);
  });
});
