import { readFileSync } from "node:fs";
import path from "node:path";
import { sql } from "drizzle-orm";
import type { Opened } from "@/db/client";

const JOURNAL = path.join(process.cwd(), "db", "migrations", "meta", "_journal.json");

/** The migrator itself passes over migrations that it does not know. */
export class DatabaseNewer extends Error {
  constructor() {
    super("The database was migrated by a newer release than this one: start the newer release, or see OPERATING.md, section Upgrade, for the way back.");
    this.name = "DatabaseNewer";
  }
}

/** Throws before anything is changed when the database holds a migration younger than every one of this source. */
export async function refuseNewer({ db }: Opened, journal: string = JOURNAL): Promise<void> {
  const { entries } = JSON.parse(readFileSync(journal, "utf8")) as { entries: { when: number }[] };
  const newestMs = Math.max(...entries.map(({ when }) => when));
  const tables = await db.execute<{ made: boolean }>(sql`select to_regclass('drizzle.__drizzle_migrations') is not null as made`);
  if (!tables.rows[0]?.made) return;
  const later = await db.execute(sql`select 1 from drizzle.__drizzle_migrations where created_at > ${newestMs}`);
  if (later.rows.length > 0) throw new DatabaseNewer();
}
