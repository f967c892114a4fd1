import { and, eq, sql } from "drizzle-orm";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { idempotencyKeys, patients, requestAnswers, requestFlags, requests, stageMoves } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import type { Answers } from "@/lib/domain/cramp-pattern/answers";
import type { ScreeningRequestInput } from "@/lib/inputs/screening-request";
import { fixClock } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { createRequest } from "./create-request";

useTestDatabase();

const NO_DANGER: Answers = {
  emergencySymptoms: [], limbSymptoms: [], spineSymptoms: [], veinBleeding: "no", spreadingRedness: "no", darkUrine: "no",
  newSwelling: "no", constantCalfPain: "no", hardSoreCord: "no", footSore: "no", clotRisks: [],
};

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});
afterEach(() => fixClock(null));

function screening(answers: Answers = NO_DANGER, changes: Partial<ScreeningRequestInput> = {}): ScreeningRequestInput {
  return {
    idempotencyKey: newId(),
    filledBy: { kind: "self", name: null },
    patient: { familyName: `Garcia ${newId()}`.slice(0, 40), givenName: "Ana", bornOn: "1961-03-14", phone: "+13125550142", email: null },
    contact: { method: "call", times: ["morning"], mayLeaveMessage: true, mayText: false, language: "en", interpreter: false },
    acknowledgements: { notForEmergencies: true, privacyNoticeVersion: "1", noObligation: true },
    answers,
    ...changes,
  };
}

async function stored(id: string) {
  const db = await connect();
  const [request] = await db.select().from(requests).where(eq(requests.id, id));
  if (!request) throw new Error("The request was not stored.");
  return request;
}

async function countOf(clinicId: string): Promise<number> {
  const db = await connect();
  return db.$count(requests, eq(requests.clinicId, clinicId));
}

describe("a request that comes in", () => {
  it("keeps the person, the answers as they came, the result and its first move, and leaves one audit row", async () => {
    fixClock(new Date("2026-11-23T15:00:00Z"));
    const answers: Answers = { ...NO_DANGER, lastTenCramps: { night: 8, evening: 1, day: 1, walking: 0 }, cramps14d: 8, nightsWoken14d: 6, note: "Häufig nachts 🌙" };
    const input = screening(answers);
    const received = await createRequest(clinic.patient, input);
    expect(received).toEqual({ id: expect.any(String), reference: expect.stringMatching(/^V-\d{6}$/), receivedAt: "2026-11-23T15:00:00.000Z", stage: "new", urgency: "ROUTINE", isReplay: false });
    const request = await stored(received.id);
    expect(request).toMatchObject({ stage: "new", urgency: 0, source: "form", nightShare: 9, answersVersion: 1, version: 1, earlierRequestId: null });
    expect(request.firstContactDueAt.toISOString()).toBe("2026-11-25T15:00:00.000Z");
    expect(request.glance).toMatchObject({ cramps14d: 8, nightsWoken14d: 6, crampLeg: null });
    const db = await connect();
    const [version] = await db.select().from(requestAnswers).where(eq(requestAnswers.requestId, received.id));
    expect(version).toMatchObject({ answersVersion: 1, answers, rulesVersion: "cramp-rules-1", source: "form" });
    const [patient] = await db.select().from(patients).where(eq(patients.id, request.patientId));
    expect(patient).toMatchObject({ ...input.patient, contactMethod: "call", needsInterpreter: false, allergies: null });
    expect(await db.select().from(stageMoves).where(eq(stageMoves.requestId, received.id))).toMatchObject([{ verb: "receive", toStage: "new", actorKind: "patient", moveNumber: 1 }]);
    expect((await auditTrail(clinic.clinicId, "requests.create")).at(-1)).toMatchObject({
      outcome: "ok", subjectId: received.id, patientId: request.patientId, actorKind: "patient", changedFields: ["patient", "contact", "acknowledgements", "answers", "flags"],
    });
  });

  it("raises each flag with its level and the patient's words, and queues the escalation of an emergency", async () => {
    const received = await createRequest(clinic.patient, screening({ ...NO_DANGER, emergencySymptoms: ["chest_pain"], newSwelling: "left" }));
    const db = await connect();
    const flags = await db.select().from(requestFlags).where(eq(requestFlags.requestId, received.id)).orderBy(requestFlags.flag);
    expect(flags).toMatchObject([{ flag: "F01", level: 3, clearedAt: null }, { flag: "F10", level: 2 }]);
    expect(flags[0]?.patientSaid).toMatch(/chest pain/i);
    expect(await stored(received.id)).toMatchObject({ urgency: 3 });
    const jobs = await db.execute<{ data: { requestId: string } }>(sql`select data from pgboss.job where name = 'requests.escalate' and data ->> 'requestId' = ${received.id}`);
    expect(jobs.rows).toHaveLength(1);
  });

  it("is kept with nothing but a name and a phone: every safety question is then open", async () => {
    const received = await createRequest(clinic.patient, screening({}));
    const db = await connect();
    const flags = await db.select({ flag: requestFlags.flag }).from(requestFlags).where(eq(requestFlags.requestId, received.id));
    expect(flags.map(({ flag }) => flag).sort()).toEqual(["F98", "F99"]);
  });

  it("knows from its actor whether it came by API or by phone", async () => {
    const byApi = await createRequest(clinic.api, screening());
    const byPhone = await createRequest(clinic.actor.coordinator, screening());
    expect([(await stored(byApi.id)).source, (await stored(byPhone.id)).source]).toEqual(["api", "phone"]);
  });

  it("links an earlier request of the same person within 90 days for staff, and says nothing of it to the sender", async () => {
    const person = { familyName: "Núñez", givenName: "Eva", bornOn: "1950-01-02", phone: "+13125550177", email: null };
    fixClock(new Date("2026-06-01T15:00:00Z"));
    await createRequest(clinic.patient, screening(NO_DANGER, { patient: person }));
    fixClock(new Date("2026-10-01T15:00:00Z"));
    const second = await createRequest(clinic.patient, screening(NO_DANGER, { patient: person }));
    expect((await stored(second.id)).earlierRequestId).toBeNull();
    fixClock(new Date("2026-10-20T15:00:00Z"));
    const third = await createRequest(clinic.patient, screening(NO_DANGER, { patient: { ...person, familyName: "NÚÑEZ" } }));
    expect((await stored(third.id)).earlierRequestId).toBe(second.id);
    expect(Object.keys(third)).toEqual(Object.keys(second));
  });

  it.each([
    ["the same birth date and phone", { familyName: "Nunes", givenName: "Evita" }],
    ["the same birth date and name, accents and capitals aside", { familyName: "nuñez", givenName: "EVA", phone: "+13125550188" }],
    ["the names the other way round", { familyName: "Eva", givenName: "Núñez", phone: "+13125550188" }],
  ])("is linked to the earlier one with %s", async (_what, changes) => {
    const own = await makeClinic();
    const person = { familyName: "Núñez", givenName: "Eva", bornOn: "1950-01-02", phone: "+13125550177", email: null };
    const first = await createRequest(own.patient, screening(NO_DANGER, { patient: person }));
    const other = await createRequest(own.patient, screening(NO_DANGER, { patient: { ...person, bornOn: "1950-01-03" } }));
    const second = await createRequest(own.patient, screening(NO_DANGER, { patient: { ...person, ...changes } }));
    expect([(await stored(other.id)).earlierRequestId, (await stored(second.id)).earlierRequestId]).toEqual([null, first.id]);
    const elsewhere = await createRequest((await makeClinic()).patient, screening(NO_DANGER, { patient: person }));
    expect((await stored(elsewhere.id)).earlierRequestId).toBeNull();
  });

  it("numbers the requests of each clinic on their own, one after another", async () => {
    const fresh = await makeClinic();
    const references = [];
    for (let index = 0; index < 3; index += 1) references.push((await createRequest(fresh.patient, screening())).reference);
    expect(references).toEqual(["V-000001", "V-000002", "V-000003"]);
  });
});

describe("the same idempotency key again", () => {
  it("answers as the first time when the content is the same, in whatever order its keys come", async () => {
    const input = screening();
    const first = await createRequest(clinic.api, input);
    const count = await countOf(clinic.clinicId);
    const again = await createRequest(clinic.api, Object.fromEntries(Object.entries(input).reverse()) as ScreeningRequestInput);
    expect(again).toEqual({ ...first, isReplay: true });
    expect(await countOf(clinic.clinicId)).toBe(count);
    expect((await auditTrail(clinic.clinicId, "requests.create")).at(-1)).toMatchObject({ outcome: "ok", subjectId: first.id, changedFields: [] });
  });

  it("still answers as the first time after staff have moved the request on", async () => {
    const input = screening();
    const first = await createRequest(clinic.api, input);
    const db = await connect();
    await db.insert(stageMoves).values({
      id: newId(), clinicId: clinic.clinicId, requestId: first.id, moveNumber: 2, verb: "accept", fromStage: "new", toStage: "accepted", reason: "Fits.",
      actorKind: "staff", actorId: clinic.actor.nurse.staffId, actorName: "Nurse", requestVersion: 1, occurredAt: new Date(),
    });
    expect(await createRequest(clinic.api, input)).toEqual({ ...first, isReplay: true });
  });

  it("is refused with other content, keeps the first request as it was, and records the attempt", async () => {
    const input = screening();
    const first = await createRequest(clinic.api, input);
    const other = { ...input, answers: { ...NO_DANGER, note: "other" } };
    await expect(createRequest(clinic.api, other)).rejects.toMatchObject({ name: "KeyReused", code: "conflict", requestId: first.id });
    expect((await auditTrail(clinic.clinicId, "requests.create")).at(-1)).toMatchObject({ outcome: "failed", errorCode: "conflict" });
  });

  it("means nothing to another API client or another clinic", async () => {
    const input = screening();
    const first = await createRequest(clinic.api, input);
    const otherClient = await createRequest({ ...clinic.api, clientId: newId() }, input);
    const otherClinic = await createRequest((await makeClinic()).api, input);
    expect(new Set([first.id, otherClient.id, otherClinic.id]).size).toBe(3);
  });

  it("makes one request when it arrives many times at once", async () => {
    const input = screening();
    const before = await countOf(clinic.clinicId);
    const all = await Promise.all(Array.from({ length: 8 }, () => createRequest(clinic.patient, input)));
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(all.filter(({ isReplay }) => !isReplay)).toHaveLength(1);
    expect(await countOf(clinic.clinicId)).toBe(before + 1);
    const db = await connect();
    expect(await db.$count(idempotencyKeys, and(eq(idempotencyKeys.clinicId, clinic.clinicId), eq(idempotencyKeys.key, input.idempotencyKey)))).toBe(1);
  });
});

describe("who may not", () => {
  it("a role without intake is refused before anything is written", async () => {
    const before = await countOf(clinic.clinicId);
    await expect(createRequest(clinic.actor.sonographer, screening())).rejects.toMatchObject({ code: "forbidden" });
    await expect(createRequest({ ...clinic.api, scopes: ["requests.read"] }, screening())).rejects.toMatchObject({ code: "forbidden" });
    expect(await countOf(clinic.clinicId)).toBe(before);
    expect((await auditTrail(clinic.clinicId, "requests.create")).at(-1)).toMatchObject({ outcome: "denied" });
  });

  it("a birth date after today at the clinic is refused by name, and its key stays free", async () => {
    fixClock(new Date("2026-11-24T03:00:00Z"));
    const input = screening();
    const tomorrow = { ...input, patient: { ...input.patient, bornOn: "2026-11-24" } };
    await expect(createRequest(clinic.patient, tomorrow)).rejects.toMatchObject({ code: "invalid", fields: [{ field: "patient.bornOn" }] });
    expect(await createRequest(clinic.patient, { ...tomorrow, patient: { ...input.patient, bornOn: "2026-11-23" } })).toMatchObject({ isReplay: false });
  });
});
