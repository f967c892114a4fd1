import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Client } from "pg";
import { drizzle } from "drizzle-orm/node-postgres";
import { openPostgres, type Tx } from "@/db/client";
import { benchBrowser } from "./browser";
import { onDatabaseOfItsOwn } from "./database";
import { benchEmbedded } from "./embedded";
import { fillClinic } from "./fill";
import { withSqlClock } from "./loading";
import { benchPages, comparePages } from "./pages";
import { report, rounded } from "./rounds";
import { openScene, type Scene } from "./scene";
import { benchOutcomes, TREATED_OF_ENDED } from "./outcomes";
import { openServer } from "./server";
import { signIn } from "./sign-in";
import { startControl, startFloor, startOurs, type Target } from "./targets";
import { benchWorklist } from "./worklist";
import { benchWrites } from "./writes";

/**
 * BENCH_SIZES: how many requests, for example 10000,100000,1000000. BENCH_EMBEDDED: how many on the embedded database.
 * BENCH_PARTS: any of sql,writes,embedded,pages,browser,outcomes. BENCH_ROUNDS: of the pages and the browser. Figures of a shared machine mean nothing but as ratios.
 */
const SIZES = (process.env.BENCH_SIZES ?? "10000,100000").split(",").map(Number);
const EMBEDDED = Number(process.env.BENCH_EMBEDDED ?? "20000");
const PARTS = new Set((process.env.BENCH_PARTS ?? "sql,writes,embedded,pages,browser,outcomes").split(","));

/** The outcomes are measured on databases of their own, with far more care behind the requests. */
const NEEDED_SIZES = ["sql", "writes", "pages", "browser"].some((part) => PARTS.has(part)) ? SIZES : [];

type Bench = { admin: Client; url: string; scene: Scene };

// Without this an interrupted run would leave its servers behind.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
const server = await openServer();
try {
  const costs: { size: number; page: number; counts: number }[] = [];
  for (const size of NEEDED_SIZES) {
    await onFilledDatabase(server.url, size, async (bench) => {
      if (PARTS.has("sql")) costs.push({ size, ...(await benchWorklist(bench.scene, `${size} requests`)) });
      if (size === Math.max(...SIZES)) await benchTheRest(bench);
    });
  }
  tellGrowth(costs);
  if (PARTS.has("outcomes")) for (const size of SIZES) await onFilledDatabase(server.url, size, ({ scene }) => benchOutcomes(scene, size), size * TREATED_OF_ENDED);
  if (PARTS.has("embedded")) await onFilledDatabase(server.url, EMBEDDED, benchBothDatabases);
} finally {
  await server.stop();
}

async function onFilledDatabase(serverUrl: string, size: number, work: (bench: Bench) => Promise<void>, endedWithCare?: number): Promise<void> {
  await onDatabaseOfItsOwn(serverUrl, async (admin, url) => {
    const at = new Date();
    const { client, sqlMs } = withSqlClock(admin);
    const plain = { query: (statement: string, parameters?: unknown[]) => client.query(statement, parameters) };
    const clinic = await fillClinic(plain, size, at, endedWithCare);
    const scene = await openScene(plain, drizzle(client) as unknown as Tx, clinic, { at: at.toISOString(), sqlMs });
    await work({ admin, url, scene });
  });
}

/** What is measured once, on the largest database; the writes come last, because they leave it changed. */
async function benchTheRest({ admin, url, scene }: Bench): Promise<void> {
  const settings = { databaseUrl: url, clinicId: scene.clinic.clinicId };
  if (PARTS.has("pages") || PARTS.has("browser")) {
    const dataDir = await mkdtemp(path.join(tmpdir(), "charley-bench-"));
    const targets = [await startOurs({ ...settings, dataDir }), await startControl(settings), await startFloor(settings)] as const;
    try {
      const [ours, control, floor] = targets;
      const cookie = await signIn(scene.client, scene.clinic.staffId);
      if (PARTS.has("pages")) await benchPages(admin, { ours, control, floor, cookie: cookie.header });
      if (PARTS.has("browser")) await benchBrowser({ ours, control, cookie });
      await benchSecondStart({ ...settings, dataDir }, ours, cookie.header);
    } finally {
      for (const target of targets) await target.stop();
      await rm(dataDir, { recursive: true, force: true });
    }
  }
  if (!PARTS.has("writes")) return;
  const opened = await openPostgres(url);
  if (opened.kind !== "postgres") throw new Error("The bench opened the wrong database.");
  await benchWrites(scene, opened, url).finally(() => opened.close());
}

/** P16: a start of what is installed, built and migrated already, until the first page is read. */
async function benchSecondStart(settings: Parameters<typeof startOurs>[0], first: Target, cookie: string): Promise<void> {
  await first.stop();
  const start = performance.now();
  const again = await startOurs(settings);
  await (await fetch(`${again.url}/requests?view=all`, { headers: { Cookie: cookie } })).arrayBuffer();
  report({ id: "P16", what: "second start of the server to the first worklist page", unit: "s", ours: rounded((performance.now() - start) / 1_000), base: null, ratio: null, budget: "≤ 5 s" });
  await again.stop();
}

/** P5: what grows with the number of requests. */
function tellGrowth(costs: readonly { size: number; page: number; counts: number }[]): void {
  const [smallest, largest] = [costs[0], costs.at(-1)];
  if (smallest === undefined || largest === undefined || smallest === largest) return;
  for (const what of ["page", "counts"] as const) {
    const budget = what === "page" ? "≤ 1.5 ×" : "≤ 5 ms; follows the open requests, not the archive";
    report({ id: "P5", what: `${what}: ${largest.size} requests; base: ${smallest.size}`, unit: "ms", ours: rounded(largest[what]), base: rounded(smallest[what]), ratio: rounded(largest[what] / smallest[what]), budget });
  }
}

/** P9: statements, then whole pages, on the embedded database against PostgreSQL with as many requests. */
async function benchBothDatabases({ admin, url, scene }: Bench): Promise<void> {
  const embedded = await benchEmbedded(scene, EMBEDDED, new Date(scene.at));
  const settings = { databaseUrl: url, clinicId: scene.clinic.clinicId };
  const dataDir = await mkdtemp(path.join(tmpdir(), "charley-bench-"));
  try {
    if (!PARTS.has("pages")) return;
    const ours = await startOurs({ databaseUrl: "", clinicId: embedded.clinic.clinicId, dataDir: embedded.dataDir });
    const base = await startOurs({ ...settings, dataDir });
    try {
      const cookie = await signIn(scene.client, scene.clinic.staffId);
      await comparePages(admin, { target: ours, cookie: embedded.cookie }, { target: base, cookie: cookie.header });
    } finally {
      await ours.stop();
      await base.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
    await embedded.remove();
  }
}
