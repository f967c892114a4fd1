import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { startWatch } from "@/db/testing/stopwatch";
import { makeRequests } from "@/db/testing/worklist";
import { countSavedViews } from "./count-saved-views";
import { saveView } from "./save-view";

useTestDatabase();

const NOON = new Date("2026-11-25T17:00:00Z");
const hasServer = Boolean(process.env.TEST_DATABASE_URL);

let clinic: TestClinic;
beforeEach(async () => {
  clinic = await makeClinic();
  await makeRequests(clinic, 30, NOON);
});

async function keep(name: string, query: string): Promise<string> {
  return (await saveView(clinic.actor.nurse, { name, isShared: false, query })).viewId;
}

/** Holds the patients for as long as the work runs: a list that asks for their language waits. */
async function whilePatientsAreHeld<T>(work: () => Promise<T>): Promise<T> {
  const db = await connect();
  return db.transaction(async (tx) => {
    await tx.execute(sql`lock table patients in access exclusive mode`);
    return work();
  });
}

describe("the counts of saved views", () => {
  it("say how many requests each finds, nothing included, and leave an audit row", async () => {
    const [all, none] = [await keep("All", "view=all"), await keep("None", "view=all&receivedSince=2039-01-01")];
    const { counts } = await countSavedViews(clinic.actor.nurse, { isPinnedOnly: false });
    expect(counts).toEqual({ [all]: { total: expect.any(Number), isCapped: false }, [none]: { total: 0, isCapped: false } });
    expect(counts[all]?.total).toBeGreaterThan(20);
    expect((await auditTrail(clinic.clinicId, "views.list")).at(-1)).toMatchObject({ outcome: "ok", rowCount: 2 });
  });
});

/** Only where a second connection can hold a table is a view ever slow for so long. */
if (hasServer) {
  describe("the counts of slow saved views", () => {
    it("leave out the figure of a view that is slow, keep those of the others, and go on as before", async () => {
      const [first, slow, last] = [await keep("A", "view=all"), await keep("B", "view=all&language=es"), await keep("C", "view=mine")];
      const { counts, views } = await whilePatientsAreHeld(() => countSavedViews(clinic.actor.nurse, { isPinnedOnly: false }));
      expect(views).toHaveLength(3);
      expect(counts).toMatchObject({ [first]: { isCapped: false }, [slow]: null, [last]: { isCapped: false } });
      expect((await auditTrail(clinic.clinicId, "views.list")).at(-1)).toMatchObject({ outcome: "ok", rowCount: 3 });
      expect((await countSavedViews(clinic.actor.nurse, { isPinnedOnly: false })).counts[slow]).toMatchObject({ isCapped: false });
    });

    it("are given up after three slow ones: twenty do not hold a connection for long", async () => {
      for (let index = 0; index < 20; index += 1) await keep(`Slow ${index}`, "view=all&language=es");
      const watch = startWatch();
      const { counts } = await whilePatientsAreHeld(() => countSavedViews(clinic.actor.nurse, { isPinnedOnly: false }));
      expect(Object.values(counts)).toEqual(Array.from({ length: 20 }, () => null));
      expect(watch()).toBeLessThan(3_000);
    });
  });
} else {
  describe("the counts of saved views on the embedded database", () => {
    it("are all there, as nobody else can hold its one connection", async () => {
      for (let index = 0; index < 5; index += 1) await keep(`Slow ${index}`, "view=all&language=es");
      const { counts } = await countSavedViews(clinic.actor.nurse, { isPinnedOnly: false });
      expect(Object.values(counts)).toEqual(Array.from({ length: 5 }, () => ({ total: expect.any(Number), isCapped: false })));
    });
  });
}
