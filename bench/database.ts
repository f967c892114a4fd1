import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { openPostgres } from "@/db/client";
import { migrate } from "@/db/migrate";

/** Makes a database with the newest schema, lends it, and drops it. */
export async function onDatabaseOfItsOwn(serverUrl: string, work: (client: Client, url: string) => Promise<void>): Promise<void> {
  const name = `charley_bench_${randomBytes(4).toString("hex")}`;
  const admin = new Client({ connectionString: serverUrl });
  await admin.connect();
  await admin.query(`create database ${name}`);
  try {
    const own = new URL(serverUrl);
    own.pathname = `/${name}`;
    const opened = await openPostgres(own.href);
    await migrate(opened).finally(() => opened.close());
    const client = new Client({ connectionString: own.href });
    await client.connect();
    await work(client, own.href).finally(() => client.end());
  } finally {
    if (process.env.BENCH_KEEP === undefined) await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  }
}
