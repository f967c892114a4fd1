import { eq, inArray, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { clinics, requests, sessions, staff } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { EMERGENCY_ANSWERS } from "@/db/testing/answers";
import { makeRequest } from "@/db/testing/requests";
import { makeClinic, makeStaff, type TestClinic } from "@/db/testing/factory";
import type { Role } from "@/lib/domain/actor";
import { newId } from "@/lib/platform/id";
import { claimRequest } from "../requests/claim-request";
import { escalateRequest } from "../requests/escalate-request";
import { addStaff } from "./add-staff";
import { changeRoles } from "./change-roles";
import { disableStaff } from "./disable-staff";
import { enableStaff } from "./enable-staff";
import { inviteStaff } from "./invite-staff";
import { listStaff } from "./list-staff";
import { listStaffNames } from "./list-staff-names";
import { setCredential } from "./set-credential";

useTestDatabase();

let clinic: TestClinic;
let other: TestClinic;
beforeEach(async () => {
  clinic = await makeClinic();
  other = await makeClinic();
});

const input = (roles: Role[] = ["nurse"]) => ({ name: "Nora Nurse", email: `${newId()}@example.test`, roles });
const rowOf = async (staffId: string) => (await (await connect()).select().from(staff).where(eq(staff.id, staffId)))[0];

async function openSession(staffId: string) {
  const at = new Date();
  const id = newId();
  await (await connect()).insert(sessions).values({ id, staffId, tokenSha256: newId(), createdAt: at, lastSeenAt: at, expiresAt: new Date(at.getTime() + 60_000) });
  return async () => (await (await connect()).select().from(sessions).where(eq(sessions.id, id)))[0]?.revokedAt !== null;
}

describe("adding a colleague", () => {
  it("makes an invited account, a link that is not stored, and an audit row", async () => {
    const made = await addStaff(clinic.actor.admin, input());
    const listed = (await listStaff(clinic.actor.admin)).find(({ id }) => id === made.staffId);
    expect(listed).toMatchObject({ name: "Nora Nurse", roles: ["nurse"], state: "invited", openRequests: 0 });
    expect(made.linkPath).toMatch(/^\/setup\/password#[\w-]{43}$/);
    const trail = await auditTrail(clinic.clinicId, "staff.add");
    expect(trail).toMatchObject([{ outcome: "ok", subjectId: made.staffId, changedFields: ["name", "email", "roles"] }]);
  });
  it("is refused to a nurse, who leaves a denied row", async () => {
    await expect(addStaff(clinic.actor.nurse, input())).rejects.toMatchObject({ code: "forbidden" });
    expect(await auditTrail(clinic.clinicId, "staff.add")).toMatchObject([{ outcome: "denied" }]);
  });
  it("is refused for an email that has an account, whatever its capitals", async () => {
    const first = input();
    await addStaff(clinic.actor.admin, first);
    const again = addStaff(clinic.actor.admin, { ...first, email: first.email.toUpperCase() });
    await expect(again).rejects.toMatchObject({ code: "invalid", fields: [{ field: "email" }] });
  });
  it("shows nobody of another clinic", async () => {
    const made = await addStaff(other.actor.admin, input());
    expect((await listStaff(clinic.actor.admin)).map(({ id }) => id)).not.toContain(made.staffId);
    expect((await listStaffNames(clinic.actor.nurse)).map(({ id }) => id)).not.toContain(made.staffId);
  });
});

describe("a new link", () => {
  it("is refused for a colleague of another clinic, who does not exist here", async () => {
    await expect(inviteStaff(clinic.actor.admin, { staffId: other.actor.nurse.staffId })).rejects.toMatchObject({ code: "not_found" });
  });
  it("is refused for a disabled account", async () => {
    await disableStaff(clinic.actor.admin, { staffId: clinic.actor.nurse.staffId, version: 1, handOverToId: null });
    await expect(inviteStaff(clinic.actor.admin, { staffId: clinic.actor.nurse.staffId })).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("changing roles", () => {
  it("counts at once: the person's sessions end", async () => {
    const isEnded = await openSession(clinic.actor.nurse.staffId);
    await changeRoles(clinic.actor.admin, { staffId: clinic.actor.nurse.staffId, version: 1, roles: ["coordinator"] });
    expect(await isEnded()).toBe(true);
    expect(await rowOf(clinic.actor.nurse.staffId)).toMatchObject({ roles: ["coordinator"], version: 2 });
    expect(await auditTrail(clinic.clinicId, "staff.change_roles")).toMatchObject([{ outcome: "ok", changedFields: ["roles"] }]);
  });
  it("on a stale screen changes nothing and says which version holds", async () => {
    const change = { staffId: clinic.actor.nurse.staffId, version: 1, roles: ["coordinator" as const] };
    await changeRoles(clinic.actor.admin, change);
    await expect(changeRoles(clinic.actor.admin, { ...change, roles: ["admin"] })).rejects.toMatchObject({ code: "conflict", current: { version: 2 } });
    expect((await rowOf(clinic.actor.nurse.staffId))?.roles).toEqual(["coordinator"]);
  });
  it("never takes the last administrator", async () => {
    const { staffId } = clinic.actor.admin;
    await expect(changeRoles(clinic.actor.admin, { staffId, version: 1, roles: ["nurse"] })).rejects.toMatchObject({ code: "invalid" });
    await makeStaff(clinic.clinicId, ["admin"]);
    await changeRoles(clinic.actor.admin, { staffId, version: 1, roles: ["nurse"] });
    expect((await rowOf(staffId))?.roles).toEqual(["nurse"]);
  });
  it("is refused to a clinician and across clinics", async () => {
    const change = { staffId: clinic.actor.nurse.staffId, version: 1, roles: ["admin" as const] };
    await expect(changeRoles(clinic.actor.clinician, change)).rejects.toMatchObject({ code: "forbidden" });
    await expect(changeRoles(other.actor.admin, change)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("the credential of a person", () => {
  it("is written by an administrator with an audit row, shown in the list, and taken away by an empty one", async () => {
    const { staffId } = clinic.actor.clinician;
    await setCredential(clinic.actor.admin, { staffId, version: 1, credential: "MD, RPVI" });
    expect((await listStaff(clinic.actor.admin)).find(({ id }) => id === staffId)).toMatchObject({ credential: "MD, RPVI", version: 2 });
    expect((await auditTrail(clinic.clinicId, "staff.set_credential")).at(-1)).toMatchObject({ outcome: "ok", subjectId: staffId, changedFields: ["credential"] });
    await setCredential(clinic.actor.admin, { staffId, version: 2, credential: null });
    expect((await listStaff(clinic.actor.admin)).find(({ id }) => id === staffId)).toMatchObject({ credential: null });
  });
  it("is not one's own to write, nor another clinic's, nor to be changed on a stale screen", async () => {
    const change = { staffId: clinic.actor.clinician.staffId, version: 1, credential: "MD" };
    await expect(setCredential(clinic.actor.clinician, change)).rejects.toMatchObject({ code: "forbidden" });
    await expect(setCredential(other.actor.admin, change)).rejects.toMatchObject({ code: "not_found" });
    await setCredential(clinic.actor.admin, change);
    await expect(setCredential(clinic.actor.admin, change)).rejects.toMatchObject({ code: "conflict", current: { version: 2 } });
  });
});

describe("disabling an account", () => {
  const disable = (staffId: string, handOverToId: string | null = null, version = 1) => disableStaff(clinic.actor.admin, { staffId, version, handOverToId });

  it("ends its sessions and its place as triage lead", async () => {
    const { staffId } = clinic.actor.nurse;
    await (await connect()).update(clinics).set({ triageLeadId: staffId, version: 2 }).where(eq(clinics.id, clinic.clinicId));
    const isEnded = await openSession(staffId);
    expect(await disable(staffId)).toEqual({ handedOver: 0 });
    expect(await isEnded()).toBe(true);
    const [row] = await (await connect()).select().from(clinics).where(eq(clinics.id, clinic.clinicId));
    expect(row?.triageLeadId).toBeNull();
    expect(await auditTrail(clinic.clinicId, "staff.disable")).toMatchObject([{ outcome: "ok", changedFields: ["disabledAt"] }]);
  });
  it("hands over each open request with an audit row of its own, and leaves no emergency unseen", async () => {
    const { staffId } = clinic.actor.nurse;
    const calm = await makeRequest(clinic.patient);
    const emergency = await makeRequest(clinic.patient, { answers: EMERGENCY_ANSWERS });
    for (const { id } of [calm, emergency]) await claimRequest(clinic.actor.nurse, { requestId: id, version: 1 });
    expect((await listStaff(clinic.actor.admin)).find(({ id }) => id === staffId)?.openRequests).toBe(2);
    expect(await disable(staffId)).toEqual({ handedOver: 2 });
    const db = await connect();
    const rows = await db.select().from(requests).where(inArray(requests.id, [calm.id, emergency.id]));
    expect(rows.map(({ assignedToId, version }) => [assignedToId, version])).toEqual([[null, 3], [null, 3]]);
    const trail = await auditTrail(clinic.clinicId, "staff.disable");
    const ofRequests = trail.filter(({ subjectKind }) => subjectKind === "request");
    expect(ofRequests.map(({ subjectId }) => subjectId).sort()).toEqual([calm.id, emergency.id].sort());
    for (const row of ofRequests) {
      expect(row).toMatchObject({ outcome: "ok", actorId: clinic.actor.admin.staffId, changedFields: ["assignedToId"], patientId: rows.find(({ id }) => id === row.subjectId)?.patientId });
    }
    expect(trail.find(({ subjectKind }) => subjectKind === "staff")).toMatchObject({ rowCount: 2, changedFields: ["disabledAt", "assignedToId"] });
    const waiting = await db.execute<{ n: number }>(sql`select count(*)::int as n from audit_pending p join audit_events e on e.id = p.event_id where e.action = 'staff.disable'`);
    expect(waiting.rows[0]?.n).toBe(0);
    expect(await escalateRequest(clinic.system, { requestId: emergency.id })).toEqual({ isEscalated: true });
  });
  it("gives them to the colleague who was named", async () => {
    const { id } = await makeRequest(clinic.patient);
    await claimRequest(clinic.actor.nurse, { requestId: id, version: 1 });
    await disable(clinic.actor.nurse.staffId, clinic.actor.clinician.staffId);
    const [row] = await (await connect()).select().from(requests).where(eq(requests.id, id));
    expect(row?.assignedToId).toBe(clinic.actor.clinician.staffId);
  });
  it("is refused for oneself, for the last administrator, twice, on a stale screen and across clinics", async () => {
    await expect(disable(clinic.actor.admin.staffId)).rejects.toMatchObject({ code: "invalid" });
    await expect(disable(clinic.actor.nurse.staffId, null, 7)).rejects.toMatchObject({ code: "conflict" });
    await expect(disable(other.actor.nurse.staffId)).rejects.toMatchObject({ code: "not_found" });
    await disable(clinic.actor.nurse.staffId);
    await expect(disable(clinic.actor.nurse.staffId, null, 2)).rejects.toMatchObject({ code: "invalid" });
    await expect(disableStaff(clinic.actor.clinician, { staffId: clinic.actor.nurse.staffId, version: 2, handOverToId: null })).rejects.toMatchObject({ code: "forbidden" });
  });
  it("hands work only to an enabled colleague of this clinic who works on requests", async () => {
    for (const heir of [other.actor.nurse, clinic.actor.admin, clinic.actor.sonographer, clinic.actor.nurse]) {
      await expect(disable(clinic.actor.nurse.staffId, heir.staffId)).rejects.toMatchObject({ code: "invalid" });
    }
    expect(await disable(clinic.actor.nurse.staffId, clinic.actor.clinician.staffId)).toEqual({ handedOver: 0 });
  });
  it("can be taken back", async () => {
    await disable(clinic.actor.nurse.staffId);
    await enableStaff(clinic.actor.admin, { staffId: clinic.actor.nurse.staffId, version: 2 });
    expect((await rowOf(clinic.actor.nurse.staffId))?.disabledAt).toBeNull();
    await expect(enableStaff(clinic.actor.admin, { staffId: clinic.actor.nurse.staffId, version: 3 })).rejects.toMatchObject({ code: "invalid" });
  });
});
