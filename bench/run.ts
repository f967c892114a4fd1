import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { openPostgres } from "@/db/client";
import { migrate } from "@/db/migrate";
import { fillClinic } from "./fill";
import { openServer } from "./server";
import { benchWorklist } from "./worklist";

const SIZES = [10_000, 100_000];
const server = await openServer();
try {
  for (const size of SIZES) await onDatabaseOfItsOwn(server.url, (client) => benchSize(client, size));
} finally {
  await server.stop();
}

async function benchSize(client: Client, size: number): Promise<void> {
  const clinic = await fillClinic(client, size);
  await benchWorklist(client, clinic, `${size} requests`);
}

async function onDatabaseOfItsOwn(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const name = `charley_bench_${randomBytes(4).toString("hex")}`;
  const admin = new Client({ connectionString: url });
  await admin.connect();
  await admin.query(`create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  const opened = await openPostgres(own.href);
  await migrate(opened).finally(() => opened.close());
  const client = new Client({ connectionString: own.href });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
    if (process.env.BENCH_KEEP === undefined) await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  }
}
