import { readFile } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, inject } from "vitest";
import { openPostgres, useDatabase, type Opened } from "../client";
import { extensions, wrap } from "./embedded";
import { makeDatabase } from "./server";

declare module "vitest" {
  interface ProvidedContext {
    /** The file of the migrated embedded database, or the name of the migrated one on the server. */
    template: string;
  }
}

/**
 * A migrated database of this suite's own: embedded in memory, or on the server named by TEST_DATABASE_URL.
 * The code under test reaches it through the one door, as in the app.
 */
export function useTestDatabase(): void {
  let database: Opened | null = null;
  let drop: () => Promise<void> = async () => undefined;
  beforeAll(async () => {
    const url = process.env.TEST_DATABASE_URL;
    if (url) {
      ({ database, drop } = await openPrivate(url));
    } else {
      database = await openInMemory();
    }
    useDatabase(database);
  });
  afterAll(async () => {
    useDatabase(null);
    await database?.close();
    await drop();
  });
}

export async function openInMemory(): Promise<Opened> {
  const template = new Blob([await readFile(inject("template"))]);
  return wrap(await PGlite.create({ loadDataDir: template, extensions }));
}

async function openPrivate(url: string): Promise<{ database: Opened; drop: () => Promise<void> }> {
  const made = await makeDatabase(url, inject("template"));
  return { database: await openPostgres(made.url), drop: made.drop };
}
