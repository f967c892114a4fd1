import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";

const PRIVATE = path.join(import.meta.dirname, "..", "scripts", "private-postgres.mjs");

export type BenchServer = { url: string; stop: () => Promise<void> };

/** The server named by BENCH_DATABASE_URL, or one of this run's own that is gone afterwards; never the clinic's. */
export async function openServer(): Promise<BenchServer> {
  const given = process.env.BENCH_DATABASE_URL;
  return given ? { url: given, stop: async () => undefined } : startOwn();
}

async function startOwn(): Promise<BenchServer> {
  const child = spawn(process.execPath, [PRIVATE], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(child, "exit");
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) {
    if (!line.startsWith("postgres://")) continue;
    const stop = async () => {
      child.stdin.end();
      await ended;
    };
    return { url: line, stop };
  }
  throw new Error("The bench has no PostgreSQL: what stands above says why. Or set BENCH_DATABASE_URL to a server where a database may be made and dropped.");
}
