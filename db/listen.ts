import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { deferred } from "@/lib/platform/deferred";
import { log } from "@/lib/platform/log";
import { opened } from "./client";

const CHANNEL = "charley_requests";
const RETRY_MS = 1_000;
const CONNECT_WITHIN_MS = 3_000;
/** A connection that died without a word is noticed by asking. */
const PROBE_MS = 15_000;
const PROBE_WITHIN_MS = 5_000;

export type Hearing = {
  onTold: (told: string) => void;
  /** True once connected, false when the connection is lost: what was told in between was not heard. */
  onHeard: (isHeard: boolean) => void;
};

/** Hears what the database tells of requests, on one connection of its own, and connects again when it is lost. The returned function ends it. */
export function listen(hearing: Hearing): () => Promise<void> {
  const stop = new AbortController();
  const ended = listenUntil(stop.signal, hearing);
  return async () => {
    stop.abort();
    await ended;
  };
}

async function listenUntil(stop: AbortSignal, hearing: Hearing): Promise<void> {
  while (!stop.aborted) {
    try {
      const database = await opened();
      if (database.kind === "embedded") await listenEmbedded(database.pglite, hearing, stop);
      else await listenPostgres(database.pool.options.connectionString ?? "", hearing, stop);
    } catch (error) {
      log().warn({ error: error instanceof Error ? error.message.slice(0, 200) : "unknown" }, "not told of changes, trying again");
    }
    hearing.onHeard(false);
    await sleep(RETRY_MS, undefined, { ref: false, signal: stop }).catch(() => undefined);
  }
}

type Embedded = Extract<Awaited<ReturnType<typeof opened>>, { kind: "embedded" }>["pglite"];

async function listenEmbedded(pglite: Embedded, { onTold, onHeard }: Hearing, stop: AbortSignal): Promise<void> {
  const unlisten = await pglite.listen(CHANNEL, onTold);
  onHeard(true);
  await aborted(stop);
  if (!pglite.closed) await unlisten();
}

async function listenPostgres(connectionString: string, { onTold, onHeard }: Hearing, stop: AbortSignal): Promise<void> {
  const { Client } = await import("pg");
  const client = new Client({ connectionString, keepAlive: true, connectionTimeoutMillis: CONNECT_WITHIN_MS, query_timeout: PROBE_WITHIN_MS });
  const lost = deferred();
  client.on("error", () => lost.resolve());
  client.on("end", () => lost.resolve());
  client.on("notification", ({ payload }) => onTold(payload ?? ""));
  let probe: NodeJS.Timeout | undefined;
  try {
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    onHeard(true);
    probe = setInterval(() => void client.query("select 1").catch(() => lost.resolve()), PROBE_MS);
    await Promise.race([lost.promise, aborted(stop)]);
  } finally {
    clearInterval(probe);
    // A dead connection cannot say goodbye: nobody waits for it.
    void client.end().catch(() => undefined);
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}
