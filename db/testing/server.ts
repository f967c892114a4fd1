import { randomBytes } from "node:crypto";
import { Client } from "pg";

export type MadeDatabase = { name: string; url: string; drop: () => Promise<void> };

/** A database of its own on this server: empty, or a copy of a template to which nobody is connected. */
export async function makeDatabase(url: string, template = "template1"): Promise<MadeDatabase> {
  const name = `charley_${randomBytes(6).toString("hex")}`;
  await onServer(url, `create database ${name} template ${template}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return { name, url: own.href, drop: () => onServer(url, `drop database ${name} with (force)`) };
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
