import type { PGlite } from "@electric-sql/pglite";
import { btree_gist } from "@electric-sql/pglite/contrib/btree_gist";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { drizzle } from "drizzle-orm/pglite";
import type { Database, Opened } from "../client";

export const extensions = { btree_gist, pg_trgm };

export function wrap(pglite: PGlite): Opened {
  const db = drizzle(pglite) as unknown as Database;
  return { kind: "embedded", db, pglite, close: () => pglite.close() };
}
