import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { connect } from "@/db/client";
import { staff } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { orderRow, TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { examinedRequest, examRows, REFLUX_LEFT } from "@/db/testing/examined";
import { makeClinic, makeStaff, type TestClinic } from "@/db/testing/factory";
import type { StaffActor } from "@/lib/domain/actor";
import { fixClock } from "@/lib/platform/clock";
import * as passwords from "@/lib/platform/password";
import { startSession } from "./sessions/start-session";
import { amendReport } from "./ultrasounds/amend-report";
import { signReport } from "./ultrasounds/sign-report";
import { withPassword } from "./with-password";

useTestDatabase();

const PASSWORD = "harbor tulip ladder 42";
let clinic: TestClinic;
let passwordHash: string;
let signer: StaffActor;
beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
  passwordHash = await passwords.hashPassword(PASSWORD);
});
afterAll(() => fixClock(null));
beforeEach(async () => {
  signer = await makeStaff(clinic.clinicId, ["clinician"]);
  await (await connect()).update(staff).set({ passwordHash, credential: "MD, RPVI", version: 2 }).where(eq(staff.id, signer.staffId));
});

const sign = withPassword("ultrasounds.sign", signReport);
const amend = withPassword("ultrasounds.amend", amendReport);
const reportOf = async () => {
  const { orderId, examVersion } = await examinedRequest(clinic);
  return { orderId, version: examVersion, ...REFLUX_LEFT };
};

describe("signing with the password again", () => {
  it("signs with the right one, and keeps the credential as it stood then, whatever the account says later", async () => {
    const report = await reportOf();
    await sign(signer, { ...report, password: PASSWORD });
    expect((await examRows(report.orderId)).reports).toMatchObject([{ signedById: signer.staffId, signerCredential: "MD, RPVI", plan: "treat" }]);
    await (await connect()).update(staff).set({ credential: "MD, PhD", version: 3 }).where(eq(staff.id, signer.staffId));
    await amend(signer, { ...REFLUX_LEFT, orderId: report.orderId, reportVersion: 1, amendReason: "A word was missing.", password: PASSWORD });
    expect((await examRows(report.orderId)).reports.map(({ signerCredential }) => signerCredential)).toEqual(["MD, RPVI", "MD, PhD"]);
  });

  it("changes nothing with a wrong one, says so at the field, and leaves an audit row without any password in it", async () => {
    const report = await reportOf();
    await expect(sign(signer, { ...report, password: "guess 1234 guess" })).rejects.toMatchObject({ code: "invalid", fields: [{ field: "password", message: expect.stringContaining("not your password") }] });
    expect((await examRows(report.orderId)).reports).toEqual([]);
    expect(await orderRow(report.orderId)).toMatchObject({ state: "done" });
    const row = (await auditTrail(clinic.clinicId, "ultrasounds.sign")).at(-1);
    expect(row).toMatchObject({ outcome: "failed", errorCode: "wrong_password", actorId: signer.staffId, subjectId: report.orderId, changedFields: [] });
    expect(JSON.stringify(row)).not.toContain("guess");
  });

  it("does not take the password of a colleague", async () => {
    const other = await makeStaff(clinic.clinicId, ["clinician"]);
    const report = await reportOf();
    await expect(sign(other, { ...report, password: PASSWORD })).rejects.toMatchObject({ fields: [{ field: "password" }] });
    await expect(sign(signer, { ...report, password: PASSWORD.toUpperCase() })).rejects.toMatchObject({ fields: [{ field: "password" }] });
  });

  it("stops the sixth try, also the right one, by the same count as signing in; a right one before that starts the count again", async () => {
    const report = await reportOf();
    const wrong = () => sign(signer, { ...report, password: "wrong" }).catch((error: { message: string }) => error.message);
    for (let tries = 0; tries < 4; tries += 1) expect(await wrong()).toContain("not your password");
    await sign(signer, { ...report, password: PASSWORD });
    for (let tries = 0; tries < 5; tries += 1) expect(await wrong()).toContain("not your password");
    await expect(sign(signer, { ...report, password: PASSWORD })).rejects.toThrow("Too many wrong passwords");
    expect((await auditTrail(clinic.clinicId, "ultrasounds.sign")).at(-1)).toMatchObject({ outcome: "failed", errorCode: "throttled" });
    const [account] = await (await connect()).select().from(staff).where(eq(staff.id, signer.staffId));
    const signIn = await startSession(signer.origin, { email: account?.email ?? "", password: PASSWORD, userAgent: null });
    expect(signIn.outcome).toBe("throttled");
  });

  it("keeps in the audit log apart what was a wrong password and what was missing in the report", async () => {
    const report = await reportOf();
    const incomplete = { ...report, refluxLeft: null, password: PASSWORD };
    await expect(sign(signer, incomplete)).rejects.toMatchObject({ code: "invalid" });
    await expect(sign(signer, { ...report, password: "wrong" })).rejects.toMatchObject({ code: "invalid" });
    const codes = (await auditTrail(clinic.clinicId, "ultrasounds.sign")).filter(({ subjectId }) => subjectId === report.orderId).map(({ errorCode }) => errorCode);
    expect(codes).toEqual(["invalid", "wrong_password"]);
  });

  it("costs no try while the server is too busy to look at a password", async () => {
    const report = await reportOf();
    const full = vi.spyOn(passwords, "verifyPassword").mockRejectedValue(new passwords.PasswordQueueFull());
    for (let tries = 0; tries < 6; tries += 1) await expect(sign(signer, { ...report, password: PASSWORD })).rejects.toThrow("The server is busy");
    expect((await auditTrail(clinic.clinicId, "ultrasounds.sign")).at(-1)).toMatchObject({ errorCode: "busy" });
    const [account] = await (await connect()).select().from(staff).where(eq(staff.id, signer.staffId));
    for (let tries = 0; tries < 6; tries += 1) {
      expect(await startSession(signer.origin, { email: account?.email ?? "", password: PASSWORD, userAgent: null })).toEqual({ outcome: "busy" });
    }
    full.mockRestore();
    await sign(signer, { ...report, password: PASSWORD });
    expect((await examRows(report.orderId)).reports).toHaveLength(1);
  });

  it("is refused to who may not sign, whatever password they give, and costs them no try", async () => {
    const report = await reportOf();
    for (const role of ["coordinator", "nurse", "sonographer", "admin"] as const) {
      await expect(sign(clinic.actor[role], { ...report, password: "anything" })).rejects.toMatchObject({ code: "forbidden" });
    }
    expect((await examRows(report.orderId)).reports).toEqual([]);
  });
});
