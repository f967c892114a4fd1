import { asc, eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { connect } from "@/db/client";
import { checkIns, treatments } from "@/db/schema";
import { useTestDatabase } from "@/db/testing/database";
import { makeSeededClinic } from "./clinic";
import { makeTwoVeinSession } from "./two-vein-session";

useTestDatabase();

it("treats two veins of one leg on one day, whose check-ins go on once and were answered after a week", async () => {
  const until = new Date("2026-11-23T16:00:00Z");
  const seeded = await makeSeededClinic(until);
  const requestId = await makeTwoVeinSession(seeded, { until, days: 8 }, { familyName: "Castellanos", givenName: "Ines", phone: "+13125550136" });
  const db = await connect();
  const done = await db.select().from(treatments).where(eq(treatments.requestId, requestId)).orderBy(asc(treatments.id));
  expect(done.map(({ leg, modality, state }) => `${leg} ${modality} ${state}`)).toEqual(["left rfa done", "left phlebectomy done"]);
  expect(new Set(done.map(({ treatedOn }) => treatedOn)).size).toBe(1);
  const asked = await db.select().from(checkIns).where(eq(checkIns.requestId, requestId));
  expect(asked.filter(({ state }) => state !== "cancelled").map(({ point, state }) => `${point} ${state}`).toSorted()).toEqual(["12m planned", "1m planned", "1w answered", "3m planned", "6m planned"]);
});
