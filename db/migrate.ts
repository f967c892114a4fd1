import path from "node:path";
import { JOBS } from "@/lib/domain/job";
import type { Opened } from "./client";
import { prepareQueue } from "./queue";

const MIGRATIONS = path.join(process.cwd(), "db", "migrations");
/** Any constant that nothing else in this database uses for an advisory lock. */
const MIGRATION_LOCK = 726_001;
const QUEUES = Object.entries(JOBS).map(([name, retries]) => ({ name, ...retries }));

/** Brings the database to the newest schema; two runners at once wait for each other. */
export async function migrate(database: Opened, folder: string = MIGRATIONS): Promise<void> {
  if (database.kind === "embedded") {
    const { migrate: run } = await import("drizzle-orm/pglite/migrator");
    await run(database.db as never, { migrationsFolder: folder });
    await prepareQueue(database, QUEUES);
    return;
  }
  const { drizzle } = await import("drizzle-orm/node-postgres");
  const { migrate: run } = await import("drizzle-orm/node-postgres/migrator");
  const client = await database.pool.connect();
  try {
    await client.query("set statement_timeout = 0; set lock_timeout = '30s'");
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await run(drizzle(client), { migrationsFolder: folder });
    await prepareQueue(database, QUEUES);
  } finally {
    await client.query("select pg_advisory_unlock($1)", [MIGRATION_LOCK]);
    client.release(true);
  }
}
