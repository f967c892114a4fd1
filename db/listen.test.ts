import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { newId } from "@/lib/platform/id";
import { connect, opened, openPostgres, useDatabase } from "./client";
import { listen } from "./listen";
import { openInMemory, useTestDatabase } from "./testing/database";

useTestDatabase();

let stop: () => Promise<void> = async () => undefined;
afterEach(async () => stop());

function startHearing() {
  const heard = { told: [] as string[], states: [] as boolean[] };
  stop = listen({ onTold: (told) => heard.told.push(told), onHeard: (isHeard) => heard.states.push(isHeard) });
  return heard;
}

async function until(isDone: () => boolean): Promise<void> {
  for (let waitedMs = 0; waitedMs < 10_000; waitedMs += 20) {
    if (isDone()) return;
    await sleep(20);
  }
  throw new Error("It did not happen within 10 seconds.");
}

async function tell(words: string): Promise<void> {
  await (await connect()).execute(sql`select pg_notify('charley_requests', ${words})`);
}

/** What was told has gone out once somebody else on the same database heard it. */
async function anotherHears(words: string): Promise<void> {
  const told: string[] = [];
  let isReady = false;
  const end = listen({ onTold: (one) => told.push(one), onHeard: (isHeard) => (isReady = isHeard) });
  await until(() => isReady);
  await tell(words);
  await until(() => told.includes(words));
  await end();
}

describe("the connection that hears of changes", () => {
  it("is told what is committed, and nothing of what is rolled back", async () => {
    const heard = startHearing();
    await until(() => heard.states.at(-1) === true);
    const db = await connect();
    const words = newId();
    await db.transaction((tx) => tx.execute(sql`select pg_notify('charley_requests', 'lost')`).then(() => Promise.reject(new Error("no")))).catch(() => undefined);
    await tell(words);
    await until(() => heard.told.includes(words));
    expect(heard.told).toEqual([words]);
  });

  it("says when a server's connection is lost, connects again and hears on; an embedded one has none to lose", async () => {
    const heard = startHearing();
    await until(() => heard.states.at(-1) === true);
    const isEmbedded = (await opened()).kind === "embedded";
    if (!isEmbedded) await (await connect()).execute(sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen %'`);
    const expected = isEmbedded ? [true] : [true, false, true];
    await until(() => heard.states.length >= expected.length);
    const words = newId();
    await tell(words);
    await until(() => heard.told.includes(words));
    expect(heard.states).toEqual(expected);
  });

  it("hears nothing after its end", async () => {
    const heard = startHearing();
    await until(() => heard.states.at(-1) === true);
    await stop();
    expect(heard.states).toEqual([true, false]);
    await anotherHears(newId());
    expect(heard.told).toEqual([]);
  });

  it("ends when it is told to, also after its database was closed", async () => {
    const database = await opened();
    const other = database.kind === "embedded" ? await openInMemory() : await openPostgres(database.pool.options.connectionString ?? "");
    useDatabase(other);
    const heard = startHearing();
    await until(() => heard.states.at(-1) === true);
    await other.close();
    useDatabase(database);
    await stop();
    expect(heard.states).toEqual([true, false]);
  });
});
