import { eq } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { staff } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { fixClock } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { startSession } from "../sessions/start-session";
import { addFirstAdmin } from "./add-first-admin";
import { addStaff } from "./add-staff";
import { choosePassword } from "./choose-password";
import { inviteFirstAdmin } from "./invite-first-admin";
import { inviteStaff } from "./invite-staff";

const PASSWORD = "harbor tulip ladder 42";
const origin = { ip: "127.0.0.1", httpRequestId: "test" };
const tokenOf = (path: string | null) => path?.split("#")[1] ?? "";
const signIn = (email: string, password = PASSWORD) => startSession(origin, { email, password, userAgent: null });

afterEach(() => fixClock(null));

describe("the first administrator", () => {
  useTestDatabase();
  const facts = { name: "Ada Admin", email: "ada@example.test", password: PASSWORD, clinicName: "Northside", phone: "+13125550100", timeZone: "America/Chicago" };

  it("is made once, through the newest link, and there is no account before", async () => {
    const [earlier, newest] = [tokenOf(await inviteFirstAdmin()), tokenOf(await inviteFirstAdmin())];
    expect(await (await connect()).select().from(staff)).toEqual([]);
    await expect(addFirstAdmin(origin, { ...facts, token: earlier })).rejects.toMatchObject({ code: "invalid" });
    await expect(addFirstAdmin(origin, { ...facts, token: newest, password: "Ada Northside 2026" })).rejects.toMatchObject({ fields: [{ field: "password" }] });
    await addFirstAdmin(origin, { ...facts, token: newest });
    const [row] = await (await connect()).select().from(staff);
    expect(row).toMatchObject({ name: "Ada Admin", roles: ["clinician", "admin"] });
    expect(row?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect((await signIn("ada@example.test")).outcome).toBe("started");
    expect(await auditTrail(row?.clinicId ?? "", "staff.add")).toMatchObject([{ outcome: "ok", actorId: row?.id }]);
    await expect(addFirstAdmin(origin, { ...facts, token: newest, email: "eve@example.test" })).rejects.toMatchObject({ code: "invalid" });
    expect(await inviteFirstAdmin()).toBeNull();
  });
});

describe("a link to choose a password", () => {
  useTestDatabase();
  let clinic: TestClinic;
  beforeAll(async () => {
    clinic = await makeClinic();
  });
  async function invite() {
    const email = `${newId()}@example.test`;
    const made = await addStaff(clinic.actor.admin, { name: "Nora Nurse", email, roles: ["nurse"] });
    return { email, staffId: made.staffId, token: tokenOf(made.linkPath) };
  }

  it("works once and leaves a row that names the field, not the password", async () => {
    const { email, token, staffId } = await invite();
    await choosePassword(origin, { token, password: PASSWORD });
    expect((await signIn(email)).outcome).toBe("started");
    await expect(choosePassword(origin, { token, password: "another harbor 4711" })).rejects.toMatchObject({ code: "invalid" });
    const trail = (await auditTrail(clinic.clinicId, "staff.choose_password")).filter(({ actorId }) => actorId === staffId);
    expect(trail).toMatchObject([{ outcome: "ok", changedFields: ["password"], ip: "127.0.0.1" }]);
    expect(JSON.stringify(trail)).not.toContain(PASSWORD);
  });
  it("ends after 30 minutes", async () => {
    const { token } = await invite();
    fixClock(new Date(Date.now() + 30 * 60_000 + 1_000));
    await expect(choosePassword(origin, { token, password: PASSWORD })).rejects.toMatchObject({ code: "invalid" });
  });
  it("stops working when a newer one is made", async () => {
    const { token, staffId } = await invite();
    await inviteStaff(clinic.actor.admin, { staffId });
    await expect(choosePassword(origin, { token, password: PASSWORD })).rejects.toMatchObject({ code: "invalid" });
  });
  it("of one kind does nothing of the other kind", async () => {
    const { token } = await invite();
    const facts = { name: "Eve", email: "eve@example.test", clinicName: "Eve's", phone: "+13125550100", timeZone: "UTC" };
    await expect(addFirstAdmin(origin, { ...facts, token, password: PASSWORD })).rejects.toMatchObject({ code: "invalid" });
  });
  it("refuses a password on the list of common ones and keeps working", async () => {
    const { token } = await invite();
    await expect(choosePassword(origin, { token, password: "Nora Nurse 12345" })).rejects.toMatchObject({ fields: [{ field: "password" }] });
    await choosePassword(origin, { token, password: PASSWORD });
  });
  it("ends the sessions that the old password opened", async () => {
    const { email, token, staffId } = await invite();
    await choosePassword(origin, { token, password: PASSWORD });
    const first = await signIn(email);
    const again = await inviteStaff(clinic.actor.admin, { staffId });
    await choosePassword(origin, { token: tokenOf(again.linkPath), password: "violet anchor biscuit 7" });
    const { readSession } = await import("../sessions/read-session");
    expect(first.outcome === "started" && (await readSession(first.token, origin, true))).toBeNull();
    expect((await signIn(email)).outcome).toBe("refused");
    expect((await (await connect()).select().from(staff).where(eq(staff.id, staffId)))[0]?.version).toBe(3);
  });
});
