import { eq } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { sessions, staff } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, makeStaff, type TestClinic } from "@/db/testing/factory";
import { startWatch } from "@/db/testing/stopwatch";
import { newId } from "@/lib/platform/id";
import { hashPassword } from "@/lib/platform/password";
import { readSession } from "./read-session";
import { startSession } from "./start-session";

const PASSWORD = "harbor tulip ladder 42";

describe("signing in", () => {
  useTestDatabase();
  let clinic: TestClinic;
  let passwordHash: string;
  let address = 0;
  const from = (ip = `10.0.0.${address}`) => ({ ip, httpRequestId: newId() });

  beforeAll(async () => {
    clinic = await makeClinic();
    passwordHash = await hashPassword(PASSWORD);
  });
  beforeEach(() => {
    address += 1;
  });

  async function makeAccount(changes: Partial<typeof staff.$inferInsert> = {}) {
    const actor = await makeStaff(clinic.clinicId, ["nurse"]);
    const email = `Nurse.${actor.staffId}@Example.test`;
    const db = await connect();
    await db.update(staff).set({ email, passwordHash, version: 2, ...changes }).where(eq(staff.id, actor.staffId));
    return { actor, email };
  }
  const signIn = (email: string, password: string, ip?: string) => startSession(from(ip), { email, password, userAgent: "Test" });

  it("starts a session whose cookie is not stored, and leaves a chained audit row", async () => {
    const { actor, email } = await makeAccount();
    const started = await signIn(email.toUpperCase(), PASSWORD);
    expect(started.outcome).toBe("started");
    const token = started.outcome === "started" ? started.token : "";
    const db = await connect();
    const [row] = await db.select().from(sessions).where(eq(sessions.staffId, actor.staffId));
    expect(JSON.stringify(row)).not.toContain(token);
    const trail = await auditTrail(clinic.clinicId, "sessions.start");
    expect(trail.at(-1)).toMatchObject({ outcome: "ok", actorId: actor.staffId, sessionId: row?.id, ip: from().ip });
    expect(await readSession(token, from(), true)).toMatchObject({ staffId: actor.staffId, roles: ["nurse"] });
  });

  it("makes a new cookie each time", async () => {
    const { email } = await makeAccount();
    const [first, second] = [await signIn(email, PASSWORD), await signIn(email, PASSWORD)];
    expect(first.outcome === "started" && second.outcome === "started" && first.token !== second.token).toBe(true);
  });

  it("gives an unknown account, a wrong password, a disabled account and an invited one the same answer", async () => {
    const { email } = await makeAccount();
    const disabled = await makeAccount({ disabledAt: new Date() });
    const invited = await makeAccount({ passwordHash: null });
    const answers = [
      await signIn("nobody@example.test", PASSWORD),
      await signIn(email, "harbor tulip ladder 43"),
      await signIn(disabled.email, PASSWORD),
      await signIn(invited.email, PASSWORD),
    ];
    expect(answers).toEqual(Array.from({ length: 4 }, () => ({ outcome: "refused" })));
    const trail = await auditTrail(clinic.clinicId, "sessions.start");
    expect(trail.slice(-4).map(({ outcome, errorCode }) => [outcome, errorCode])).toEqual(Array.from({ length: 4 }, () => ["denied", "refused"]));
  });

  it("compares the whole password exactly and refuses an endless one without hashing it", async () => {
    const { email } = await makeAccount();
    expect((await signIn(email, PASSWORD.toUpperCase())).outcome).toBe("refused");
    const watch = startWatch();
    expect((await signIn(email, "x".repeat(4_096))).outcome).toBe("refused");
    expect(watch()).toBeLessThan(1_000);
  });

  it("stops the sixth try of one account from one address, also with the right password, but not from elsewhere", async () => {
    const { email } = await makeAccount();
    for (let tries = 0; tries < 5; tries += 1) expect((await signIn(email, "wrong")).outcome).toBe("refused");
    expect((await signIn(email, PASSWORD)).outcome).toBe("throttled");
    expect((await signIn(email, PASSWORD)).outcome).toBe("throttled");
    const lockOuts = (await auditTrail(clinic.clinicId, "sessions.start")).filter(({ errorCode }) => errorCode === "throttled");
    expect(lockOuts).toHaveLength(1);
    expect((await signIn(email, PASSWORD, "192.0.2.77")).outcome).toBe("started");
  });

  it("stops one address that tries many accounts", async () => {
    const outcomes: string[] = [];
    for (let tries = 0; tries < 51; tries += 1) outcomes.push((await signIn(`nobody${tries}@example.test`, "x".repeat(300), "198.51.100.9")).outcome);
    expect(outcomes.filter((outcome) => outcome === "throttled")).toHaveLength(1);
  });
});
