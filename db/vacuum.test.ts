import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { connect, opened } from "./client";
import { useTestDatabase } from "./testing/database";
import { makeClinic } from "./testing/factory";
import { vacuumEmbedded } from "./vacuum";

useTestDatabase();

async function knownClinics(): Promise<number> {
  const result = await (await connect()).execute<{ known: number }>(sql`select reltuples::int as known from pg_class where relname = 'clinics'`);
  return result.rows[0]?.known ?? -1;
}

describe("cleaning", () => {
  it("vacuums and analyses the embedded database, beside running work; a server does it itself", async () => {
    await makeClinic();
    const before = await knownClinics();
    const db = await connect();
    await Promise.all([vacuumEmbedded(), db.transaction((tx) => tx.execute(sql`select 1`))]);
    expect(await knownClinics()).toBe((await opened()).kind === "postgres" ? before : 1);
  });
});
