import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { clinics, messages, requests } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { EMERGENCY_ANSWERS } from "@/db/testing/answers";
import { makeRequest } from "@/db/testing/requests";
import type { SystemActor } from "@/lib/domain/actor";
import { escalateRequest } from "./escalate-request";

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
