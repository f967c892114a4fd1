import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { eq } from "drizzle-orm";
import { connect } from "@/db/client";
import { sessions, staff } from "@/db/schema";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { fixClock } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { newSecret, sha256 } from "@/lib/platform/secret";
import { endOtherSessions } from "./end-other-sessions";
import { endSession } from "./end-session";
import { listSessions } from "./list-sessions";
import { readSession } from "./read-session";

const START = new Date("2026-11-22T09:00:00Z");
const HOUR_S = 3600;
const origin = { ip: null, httpRequestId: null };

describe("a session", () => {
  useTestDatabase();
  let clinic: TestClinic;
  beforeAll(async () => {
    clinic = await makeClinic();
  });
  afterEach(() => fixClock(null));

  const at = (seconds: number) => fixClock(new Date(START.getTime() + seconds * 1000));
  async function begin(staffId = clinic.actor.nurse.staffId) {
    at(0);
    const token = newSecret();
    const id = newId();
    const db = await connect();
    const expiresAt = new Date(START.getTime() + 12 * HOUR_S * 1000);
    await db.insert(sessions).values({ id, staffId, tokenSha256: sha256(token), createdAt: START, lastSeenAt: START, expiresAt });
    return { id, token, holds: async (keepsAlive = true) => (await readSession(token, origin, keepsAlive)) !== null };
  }

  it("ends after 15 minutes without use", async () => {
    const { holds } = await begin();
    at(14 * 60 + 59);
    expect(await holds(false)).toBe(true);
    at(15 * 60 + 1);
    expect(await holds()).toBe(false);
  });
  it("goes on while it is used, and polling is no use", async () => {
    const { holds } = await begin();
    at(10 * 60);
    expect(await holds()).toBe(true);
    at(20 * 60);
    expect(await holds(false)).toBe(true);
    at(25 * 60 + 1);
    expect(await holds()).toBe(false);
  });
  it("ends after 12 hours however much it is used", async () => {
    const { holds } = await begin();
    for (let seconds = 0; seconds < 12 * HOUR_S; seconds += 14 * 60) {
      at(seconds);
      expect(await holds()).toBe(true);
    }
    at(12 * HOUR_S + 1);
    expect(await holds()).toBe(false);
  });
  it("writes down that it was seen at most once a minute", async () => {
    const { id, holds } = await begin();
    const seen = async () => (await (await connect()).select().from(sessions).where(eq(sessions.id, id)))[0]?.lastSeenAt.getTime();
    at(59);
    await holds();
    expect(await seen()).toBe(START.getTime());
    at(60);
    await holds();
    expect(await seen()).toBe(START.getTime() + 60_000);
  });
  it("is over at once when its person ends it or is disabled", async () => {
    const first = await begin();
    await endSession(clinic.actor.nurse, { sessionId: first.id });
    expect(await first.holds()).toBe(false);
    const second = await begin(clinic.actor.coordinator.staffId);
    await (await connect()).update(staff).set({ disabledAt: START, version: 2 }).where(eq(staff.id, clinic.actor.coordinator.staffId));
    expect(await second.holds()).toBe(false);
  });
  it("of somebody else does not exist for this person", async () => {
    const { id, holds } = await begin();
    await expect(endSession(clinic.actor.clinician, { sessionId: id })).rejects.toMatchObject({ code: "not_found" });
    expect(await holds()).toBe(true);
  });
  it("is listed for its person, who can end all others", async () => {
    const [mine, other] = [await begin(clinic.actor.admin.staffId), await begin(clinic.actor.admin.staffId)];
    const actor = { ...clinic.actor.admin, sessionId: mine.id };
    expect((await listSessions(actor)).filter(({ isThisOne }) => isThisOne).map(({ id }) => id)).toEqual([mine.id]);
    expect(await endOtherSessions(actor, {})).toBe(1);
    expect([await mine.holds(), await other.holds()]).toEqual([true, false]);
  });
  it("of a made-up cookie is nobody's", async () => {
    expect(await readSession(newSecret(), origin, true)).toBeNull();
    expect(await readSession("x".repeat(10_000), origin, true)).toBeNull();
  });
});
