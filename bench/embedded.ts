import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { drizzle } from "drizzle-orm/pglite";
import { openEmbedded, type Tx } from "@/db/client";
import { migrate } from "@/db/migrate";
import { searchNearNamesInClinic, searchRequestsInClinic } from "@/db/queries/request-search";
import { countOpenRequestsInClinic } from "@/db/queries/worklist-counts";
import { WORKLIST_VIEW_IDS } from "@/lib/domain/worklist-views";
import { fillClinic, type BenchClinic } from "./fill";
import { withSqlClock, type Queryable } from "./loading";
import { interleavedWith, median, report, reportRatio, rounded } from "./rounds";
import { openScene, type Scene } from "./scene";
import { signIn } from "./sign-in";

export type EmbeddedBench = { dataDir: string; clinic: BenchClinic; cookie: string; remove: () => Promise<void> };

/** P9: the same statements on the embedded database and on PostgreSQL, each of the same size. Leaves the filled directory for the server. */
export async function benchEmbedded(postgres: Scene, size: number, at: Date): Promise<EmbeddedBench> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "charley-bench-"));
  const opened = await openEmbedded(path.join(dataDir, "db"));
  if (opened.kind !== "embedded") throw new Error("The bench opened the wrong database.");
  try {
    await migrate(opened);
    const clock = withSqlClock(opened.pglite);
    const tx = drizzle(clock.client) as unknown as Tx;
    const client: Queryable = { query: (statement, parameters) => clock.client.query(statement, parameters) };
    const clinic = await fillClinic(client, size, at);
    await compareStatements(await openScene(client, tx, clinic, { at: at.toISOString(), sqlMs: clock.sqlMs }), postgres, size);
    const cookie = await signIn(client, clinic.staffId);
    return { dataDir, clinic, cookie: cookie.header, remove: () => rm(dataDir, { recursive: true, force: true }) };
  } finally {
    await opened.close();
  }
}

/** The embedded database answers one statement at a time: the longest is what everybody else waits for. */
async function compareStatements(embedded: Scene, postgres: Scene, size: number): Promise<void> {
  const statements: [string, (scene: Scene) => Promise<unknown>][] = [
    ["first page: rows", ({ page }) => page()],
    ["counts of all views", ({ tx, scope }) => countOpenRequestsInClinic(tx, scope)],
    ["sorted by owner", ({ page }) => page({ sort: [{ by: "owner", isDescending: false }] })],
    ["search over all rows", ({ tx, clinic }) => searchRequestsInClinic(tx, { kind: "text", text: "kowalskistein", isName: true }, { clinicId: clinic.clinicId, includeEnded: true, limit: 21 })],
    ["names that nearly match, all rows", ({ tx, clinic }) => searchNearNamesInClinic(tx, "kowalskystein", { clinicId: clinic.clinicId, includeEnded: true, limit: 21 })],
  ];
  const longest: number[] = [];
  for (const [what, work] of statements) {
    const times = await interleavedWith([() => work(embedded), embedded.sqlMs], [() => work(postgres), postgres.sqlMs]);
    longest.push(times.ours);
    reportRatio({ id: "P9", what: `${size} requests, embedded: ${what}; base: PostgreSQL`, unit: "ms", budget: "≤ 3 × PostgreSQL" }, times);
  }
  for (const view of WORKLIST_VIEW_IDS) longest.push(median(await timesOf(() => embedded.page({ view }), embedded.sqlMs)));
  report({ id: "P9", what: `${size} requests, embedded: the slowest of these and of the pages of all views`, unit: "ms", ours: rounded(Math.max(...longest)), base: null, ratio: null, budget: "≤ 50 ms" });
}

async function timesOf(work: () => Promise<unknown>, clock: () => number): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const before = clock();
    await work();
    times.push(clock() - before);
  }
  return times;
}
