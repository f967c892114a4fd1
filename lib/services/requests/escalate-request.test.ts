import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { clinics, messages, requests } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { EMERGENCY_ANSWERS } from "@/db/testing/answers";
import { makeRequest } from "@/db/testing/requests";
import type { SystemActor } from "@/lib/domain/actor";
import { assignRequest } from "./assign-request";
import { escalateRequest } from "./escalate-request";
import { recordContact } from "./record-contact";
import { reopenRequest } from "./reopen-request";
import { withdrawRequest } from "./withdraw-request";

useTestDatabase();

let clinic: TestClinic;
beforeEach(async () => {
  clinic = await makeClinic();
});

async function setLead(staffId: string): Promise<void> {
  const db = await connect();
  await db.update(clinics).set({ triageLeadId: staffId, version: 2 }).where(eq(clinics.id, clinic.clinicId));
}

async function findRequest(id: string) {
  const db = await connect();
  const [row] = await db.select().from(requests).where(eq(requests.id, id));
  if (!row) throw new Error("no request");
  return row;
}

async function findMessages() {
  const db = await connect();
  return db.select().from(messages).where(eq(messages.clinicId, clinic.clinicId));
}

const emergency = () => makeRequest(clinic.patient, { answers: EMERGENCY_ANSWERS });

describe("an unclaimed emergency", () => {
  it("goes to the triage lead, who is told without a word about the patient", async () => {
    await setLead(clinic.actor.nurse.staffId);
    const { id, reference } = await emergency();
    expect(await escalateRequest(clinic.system, { requestId: id })).toEqual({ isEscalated: true });

    const request = await findRequest(id);
    expect(request).toMatchObject({ assignedToId: clinic.actor.nurse.staffId, version: 2 });
    expect(request.escalatedAt).not.toBeNull();
    const [message, ...others] = await findMessages();
    expect(others).toEqual([]);
    expect(message).toMatchObject({ recipient: `${clinic.actor.nurse.staffId}@example.test`, subject: "You have a new item" });
    expect(message?.body).toContain(`/requests/${id}`);
    expect(message?.body).not.toMatch(new RegExp(`Example|Robin|chest|emergency|${reference}`, "i"));
    expect((await auditTrail(clinic.clinicId, "requests.escalate")).at(-1)).toMatchObject({
      outcome: "ok",
      actorKind: "system",
      actorName: "System: test",
      subjectId: id,
      patientId: request.patientId,
      changedFields: ["escalatedAt", "assignedToId"],
    });
  });

  it("is told to every nurse and clinician in a clinic without a triage lead", async () => {
    const { id } = await emergency();
    await escalateRequest(clinic.system, { requestId: id });
    expect((await findRequest(id)).assignedToId).toBeNull();
    const expected = [clinic.actor.nurse, clinic.actor.clinician].map(({ staffId }) => `${staffId}@example.test`).sort();
    expect((await findMessages()).map(({ recipient }) => recipient).sort()).toEqual(expected);
  });

  it("is escalated once, however often the job runs", async () => {
    const { id } = await emergency();
    await escalateRequest(clinic.system, { requestId: id });
    expect(await escalateRequest(clinic.system, { requestId: id })).toEqual({ isEscalated: false });
    expect(await findMessages()).toHaveLength(2);
  });
});

describe("a request that becomes an emergency later", () => {
  const since = new Date(Date.now() + 60_000).toISOString();

  it("is told to the lead although somebody had it and had called before; the owner keeps it", async () => {
    await setLead(clinic.actor.clinician.staffId);
    const { id } = await emergency();
    const ownerBefore = clinic.actor.nurse.staffId;
    await recordContact(clinic.actor.nurse, { requestId: id, channel: "call", outcome: "reached", note: "", occurredAt: null });
    await (await connect()).update(requests).set({ assignedToId: ownerBefore, version: 3 }).where(eq(requests.id, id));
    expect(await escalateRequest(clinic.system, { requestId: id, since, ownerBefore })).toEqual({ isEscalated: true });
    expect(await findRequest(id)).toMatchObject({ assignedToId: ownerBefore });
    expect((await findMessages()).map(({ recipient }) => recipient)).toEqual([`${clinic.actor.clinician.staffId}@example.test`]);
  });

  it("is not, once somebody called since, or somebody else took it over", async () => {
    const { id } = await emergency();
    await recordContact(clinic.actor.nurse, { requestId: id, channel: "call", outcome: "no_answer", note: "", occurredAt: null });
    expect(await escalateRequest(clinic.system, { requestId: id, since: "2026-01-01T00:00:00.000Z" })).toEqual({ isEscalated: false });
    await (await connect()).update(requests).set({ assignedToId: clinic.actor.nurse.staffId, version: 3 }).where(eq(requests.id, id));
    expect(await escalateRequest(clinic.system, { requestId: id, since, ownerBefore: clinic.actor.clinician.staffId })).toEqual({ isEscalated: false });
  });
});

describe("an emergency that nobody has any more", () => {
  const countLooks = async (id: string) => {
    const found = await (await connect()).execute<{ n: number }>(sql`select count(*)::int as n from pgboss.job where name = 'requests.escalate' and data ->> 'requestId' = ${id}`);
    return found.rows[0]?.n;
  };

  it("is looked at again when it is given to nobody, and can be escalated again", async () => {
    await setLead(clinic.actor.nurse.staffId);
    const { id } = await emergency();
    await escalateRequest(clinic.system, { requestId: id });
    await assignRequest(clinic.actor.nurse, { requestId: id, version: 2, assignToId: null });
    expect([await countLooks(id), (await findRequest(id)).escalatedAt]).toEqual([2, null]);
    expect(await escalateRequest(clinic.system, { requestId: id })).toEqual({ isEscalated: true });
  });

  it("is looked at again when an ended request is reopened", async () => {
    const { id } = await emergency();
    const ended = await withdrawRequest(clinic.actor.nurse, { requestId: id, version: 1, because: "patient_asked", reason: "" });
    expect(await escalateRequest(clinic.system, { requestId: id })).toEqual({ isEscalated: false });
    await reopenRequest(clinic.actor.clinician, { requestId: id, version: ended.version, reason: "Called again." });
    expect(await countLooks(id)).toBe(2);
    expect(await escalateRequest(clinic.system, { requestId: id })).toEqual({ isEscalated: true });
  });
});

describe("nothing is escalated", () => {
  it.each([
    ["claimed", () => ({ assignedToId: clinic.actor.nurse.staffId })],
    ["acknowledged", () => ({ emergencyAcknowledgedById: clinic.actor.nurse.staffId, emergencyAcknowledgedAt: new Date() })],
    ["contacted", () => ({ firstContactAt: new Date() })],
    ["found to be less urgent", () => ({ urgency: 1 })],
  ])("when somebody has it %s", async (_word, change) => {
    const { id } = await emergency();
    const db = await connect();
    await db.update(requests).set({ ...change(), version: 2 }).where(eq(requests.id, id));
    expect(await escalateRequest(clinic.system, { requestId: id })).toEqual({ isEscalated: false });
    expect(await findMessages()).toEqual([]);
    expect((await findRequest(id)).escalatedAt).toBeNull();
  });

  it("for a request of another clinic, which does not exist for this job", async () => {
    const { id } = await emergency();
    const other: SystemActor = { ...clinic.system, clinicId: (await makeClinic()).clinicId };
    await expect(escalateRequest(other, { requestId: id })).rejects.toMatchObject({ code: "not_found" });
    expect(await findMessages()).toEqual([]);
  });

  it("by a person: escalating is the system's alone", async () => {
    const { id } = await emergency();
    const nurse = clinic.actor.nurse as unknown as SystemActor;
    await expect(escalateRequest(nurse, { requestId: id })).rejects.toMatchObject({ code: "forbidden" });
  });
});
