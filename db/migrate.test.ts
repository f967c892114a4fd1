import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Opened } from "./client";
import { migrate } from "./migrate";
import { extensions, wrap } from "./testing/embedded";

const MIGRATIONS = path.join(process.cwd(), "db", "migrations");

let folder: string;
let pglite: PGlite;
let database: Opened;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "charley-migrate-"));
  pglite = await PGlite.create({ extensions });
  database = wrap(pglite);
});
afterAll(async () => {
  await pglite.close();
  await rm(folder, { recursive: true, force: true });
});

/** The schema as it was when this migration was the newest. */
async function migrateUpTo(tag: string): Promise<void> {
  await cp(MIGRATIONS, folder, { recursive: true });
  const file = path.join(folder, "meta", "_journal.json");
  const journal = JSON.parse(await readFile(file, "utf8")) as { entries: { tag: string }[] };
  const last = journal.entries.findIndex((entry) => entry.tag === tag);
  expect(last).toBeGreaterThanOrEqual(0);
  await writeFile(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, last + 1) }));
  await migrate(database, folder);
}

/** An order as an older version kept it, without the people and the request that it belongs to. */
async function insertOldOrder(state: string, priority: string): Promise<void> {
  await pglite.query(
    `insert into ultrasound_orders (id, clinic_id, request_id, purpose, legs, indication, priority, state, ordered_by_id, ordered_at, cancel_reason)
     values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'dvt', 'left', 'I82.4', $2, $1, gen_random_uuid(), now(), case when $1 = 'cancelled' then 'No longer needed' end)`,
    [state, priority],
  );
}

it("brings a clinic along whose clot questions were ordered before they were always same day, and changes no reported one", { timeout: 60_000 }, async () => {
  await migrateUpTo("0008_lookups");
  await pglite.exec("set session_replication_role = replica; alter table ultrasound_orders disable trigger ultrasound_orders_step");
  for (const state of ["ordered", "cancelled", "reported"]) await insertOldOrder(state, "routine");
  await insertOldOrder("ordered", "same_day");
  await pglite.exec("alter table ultrasound_orders enable always trigger ultrasound_orders_step");

  // Still without foreign keys, which these orders lack; the rules of an order hold in every mode.
  await migrate(database);

  const { rows } = await pglite.query("select state, priority, version from ultrasound_orders order by state, version");
  expect(rows).toEqual([
    { state: "cancelled", priority: "same_day", version: 2 },
    { state: "ordered", priority: "same_day", version: 1 },
    { state: "ordered", priority: "same_day", version: 2 },
    { state: "reported", priority: "routine", version: 1 },
  ]);
});
