import { beforeAll, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { seenRequest } from "@/db/testing/refusals";
import { EMERGENCY_ANSWERS } from "@/db/testing/answers";
import { makeRequest } from "@/db/testing/requests";
import { FIRST_CONSENT_TEXTS } from "@/lib/domain/consent-texts";
import { newId } from "@/lib/platform/id";
import { getRequest } from "./get-request";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  clinic = await makeClinic();
});

describe("reading a request", () => {
  it("gives a licensed role the pattern and the flags in the patient's own words, and leaves a read row naming the patient", async () => {
    const { requestId } = await seenRequest(clinic, { answers: EMERGENCY_ANSWERS });
    const detail = await getRequest(clinic.actor.sonographer, { requestId });
    expect(detail?.pattern).toMatchObject({ category: "VENOUS", rulesVersion: "cramp-rules-1" });
    expect(detail?.flags[0]).toMatchObject({ flag: "F01", patientSaid: expect.stringContaining("chest pain") });
    const event = (await auditTrail(clinic.clinicId, "requests.get")).at(-1);
    expect(event).toMatchObject({ outcome: "ok", subjectId: requestId, patientId: detail?.patient.patientId, changedFields: [] });
  });

  it("gives a coordinator the facts and the contact task, and nothing of the interpretation", async () => {
    const { requestId } = await seenRequest(clinic, { answers: EMERGENCY_ANSWERS });
    const detail = await getRequest(clinic.actor.coordinator, { requestId });
    expect(detail?.facts).toContain("8 of last 10 at night");
    expect(detail?.answers.cramps14d).toBe(8);
    expect(detail?.pattern).toBeNull();
    expect(detail?.flags[0]).toMatchObject({ flag: "contact", patientSaid: null, note: null });
    expect(detail?.bookingRefusal).toContain("while a safety flag is open");
    expect(JSON.stringify(detail)).not.toMatch(/"F\d\d"|VENOUS|MIXED|veinSigns|findings|cramp-rules/);
    expect(detail?.allowedMoves).toEqual(["ask_information", "mark_duplicate", "withdraw"]);
  });

  it("carries the words that were agreed to, but never ours for what another system showed", async () => {
    const acknowledgements = { notForEmergencies: true, privacyNoticeVersion: "1", noObligation: true, locale: "es" } as const;
    const form = await makeRequest(clinic.patient, { acknowledgements });
    expect(await getRequest(clinic.actor.coordinator, { requestId: form.id })).toMatchObject({ acknowledgements, agreedTexts: FIRST_CONSENT_TEXTS });
    const api = await makeRequest(clinic.api);
    expect((await getRequest(clinic.actor.coordinator, { requestId: api.id }))?.agreedTexts).toBeNull();
    const emergency = await makeRequest(clinic.patient, { acknowledgements: { notForEmergencies: false, privacyNoticeVersion: null, noObligation: false } });
    expect((await getRequest(clinic.actor.coordinator, { requestId: emergency.id }))?.agreedTexts).toBeNull();
  });

  it("names other requests that could be the same person", async () => {
    const mine = await makeClinic();
    const first = await makeRequest(mine.patient);
    const second = await makeRequest(mine.patient);
    const detail = await getRequest(mine.actor.nurse, { requestId: second.id });
    expect(detail?.earlierRequest).toEqual(first);
    expect(detail?.similarPatients).toHaveLength(1);
  });

  it("is refused to an administrator, who leaves a denied row", async () => {
    const { requestId } = await seenRequest(clinic);
    await expect(getRequest(clinic.actor.admin, { requestId })).rejects.toMatchObject({ code: "forbidden" });
    expect((await auditTrail(clinic.clinicId, "requests.get")).at(-1)).toMatchObject({ outcome: "denied", actorId: clinic.actor.admin.staffId });
  });

  it("is null for a request of another clinic, as for one that nobody made", async () => {
    const other = await makeClinic();
    const { requestId } = await seenRequest(clinic);
    expect(await getRequest(other.actor.nurse, { requestId })).toBeNull();
    expect(await getRequest(clinic.actor.nurse, { requestId: newId() })).toBeNull();
  });
});
