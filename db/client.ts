import "server-only";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { PGlite } from "@electric-sql/pglite";
import type { PgDatabase } from "drizzle-orm/pg-core";
import type { NodePgQueryResultHKT } from "drizzle-orm/node-postgres";
import type { Pool } from "pg";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { acquireLock, type ReleaseLock } from "./lock";

/** Both drivers answer `{ rows }` to a bare statement, so one result type serves. */
export type Database = PgDatabase<NodePgQueryResultHKT>;
export type Tx = Parameters<Parameters<Database["transaction"]>[0]>[0];

export type Opened =
  | { kind: "embedded"; db: Database; pglite: PGlite; close: () => Promise<void> }
  | { kind: "postgres"; db: Database; pool: Pool; close: () => Promise<void> };

const kept = globalThis as typeof globalThis & { charleyDatabase?: Promise<Opened> };

/** The database of this process, opened on first use; a failed opening is tried again on the next call. */
export function opened(): Promise<Opened> {
  kept.charleyDatabase ??= (env().DATABASE_URL ? openPostgres(env().DATABASE_URL ?? "") : openEmbedded(embeddedDirectory())).catch((error: unknown) => {
    kept.charleyDatabase = undefined;
    throw error;
  });
  return kept.charleyDatabase;
}

export async function connect(): Promise<Database> {
  return (await opened()).db;
}

export async function disconnect(): Promise<void> {
  const current = kept.charleyDatabase;
  kept.charleyDatabase = undefined;
  if (current) await (await current).close();
}

/** Tests hand in a database of their own. */
export function useDatabase(database: Opened | null): void {
  kept.charleyDatabase = database ? Promise.resolve(database) : undefined;
}

export function embeddedDirectory(): string {
  return path.join(env().DATA_DIR, env().EMBEDDED_DB);
}

export async function openEmbedded(directory: string): Promise<Opened> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const release = await acquireLock(directory);
  try {
    return await openHeld(directory, release);
  } catch (error) {
    await release();
    throw error;
  }
}

async function openHeld(directory: string, release: ReleaseLock): Promise<Opened> {
  const { PGlite: Embedded } = await import("@electric-sql/pglite");
  const { btree_gist } = await import("@electric-sql/pglite/contrib/btree_gist");
  const { pg_trgm } = await import("@electric-sql/pglite/contrib/pg_trgm");
  const { drizzle } = await import("drizzle-orm/pglite");
  const pglite = await Embedded.create({ dataDir: path.join(directory, "pg"), extensions: { btree_gist, pg_trgm } });
  const db = drizzle(pglite) as unknown as Database;
  const close = async () => {
    try {
      await pglite.close();
    } finally {
      await release();
    }
  };
  return { kind: "embedded", db, pglite, close };
}

export async function openPostgres(url: string): Promise<Opened> {
  const { Pool } = await import("pg");
  const { drizzle } = await import("drizzle-orm/node-postgres");
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 3_000,
    statement_timeout: 5_000,
    lock_timeout: 3_000,
    idle_in_transaction_session_timeout: 10_000,
  });
  // An idle connection that the server drops would otherwise end the process; the next query opens another one.
  pool.on("error", (error) => log().warn({ error: error.message.slice(0, 200) }, "database connection lost"));
  return { kind: "postgres", db: drizzle(pool), pool, close: () => pool.end() };
}
