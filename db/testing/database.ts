import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";
import { Client } from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { openPostgres, useDatabase, type Opened } from "../client";
import { migrate } from "../migrate";
import { extensions, wrap } from "./embedded";

declare module "vitest" {
  interface ProvidedContext {
    templatePath: string;
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

async function openInMemory(): Promise<Opened> {
  const template = new Blob([await readFile(inject("templatePath"))]);
  return wrap(await PGlite.create({ loadDataDir: template, extensions }));
}

async function openPrivate(url: string): Promise<{ database: Opened; drop: () => Promise<void> }> {
  const name = `charley_${randomBytes(6).toString("hex")}`;
  await onServer(url, `create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  const database = await openPostgres(own.href);
  await migrate(database);
  return { database, drop: () => onServer(url, `drop database ${name} with (force)`) };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
