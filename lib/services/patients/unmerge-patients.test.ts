import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { newestAppointment, scheduledRequest, TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { makePair, makePatient, mergeInput, patientRow, wholeState, type Person } from "@/db/testing/merges";
import { requestRow, seenNow } from "@/db/testing/refusals";
import { fixClock } from "@/lib/platform/clock";
import { markDuplicate } from "../requests/mark-duplicate";
import { correctPatient } from "./correct-patient";
import { getPatient } from "./get-patient";
import { mergePatients } from "./merge-patients";
import { unmergePatients } from "./unmerge-patients";

useTestDatabase();

let clinic: TestClinic;
let other: TestClinic;
beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
  other = await makeClinic();
});
afterAll(() => fixClock(null));

describe("taking a merge apart", () => {
  async function merged(kept: Person = {}, away: Person = {}, take: Parameters<typeof mergePatients>[1]["take"] = ["phone", "givenName"]) {
    const two = await makePair(clinic, { givenName: "Robin", ...kept }, { givenName: "Robyn", ...away });
    const before = await wholeState(two);
    const { mergeId } = await mergePatients(clinic.actor.nurse, await mergeInput(two, { take }));
    return { two, before, apart: { mergeId, version: 1, reason: "Two sisters." } };
  }

  it("restores both records, their requests and appointments field by field, with audit rows for both", async () => {
    const { requestId, orderId } = await scheduledRequest(clinic, { startsAt: new Date("2026-11-05T15:00:00Z") });
    const two = { kept: await makePatient(clinic, { givenName: "Robyn" }), merged: { requestId, patientId: (await requestRow(requestId)).patientId } };
    const before = await wholeState(two);
    const { mergeId } = await mergePatients(clinic.actor.nurse, await mergeInput(two, { take: ["givenName", "phone"] }));
    expect((await newestAppointment(orderId))?.patientId).toBe(two.kept.patientId);
    await unmergePatients(clinic.actor.coordinator, { mergeId, version: 1, reason: "Two sisters." });
    expect(await wholeState(two)).toEqual(before);
    const events = (await auditTrail(clinic.clinicId, "patients.unmerge")).filter(({ outcome }) => outcome === "ok");
    expect(events.map(({ subjectId }) => subjectId)).toEqual(expect.arrayContaining([two.kept.patientId, two.merged.patientId, requestId]));
  });

  it("is refused when a detail it wrote was corrected since, and works when another one was", async () => {
    const { two, apart } = await merged();
    const { version } = await patientRow(two.kept.patientId);
    const corrected = await correctPatient(clinic.actor.nurse, { patientId: two.kept.patientId, version, changes: { phone: "+13125550199" } });
    await expect(unmergePatients(clinic.actor.nurse, apart)).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("changed since") });
    expect((await getPatient(clinic.actor.nurse, { patientId: two.kept.patientId }))?.merges).toMatchObject([{ refusal: { facts: ["phone"] } }]);
    const { phone } = await patientRow(two.merged.patientId);
    await correctPatient(clinic.actor.nurse, { patientId: two.kept.patientId, version: corrected.version, changes: { phone, mayText: true } });
    await unmergePatients(clinic.actor.nurse, apart);
    expect(await patientRow(two.kept.patientId)).toMatchObject({ mayText: true, givenName: "Robin" });
  });

  it("is refused while the kept record is merged into a third, and after a duplicate was marked across", async () => {
    const { two, apart } = await merged();
    const third = await makePatient(clinic);
    const later = await mergePatients(clinic.actor.nurse, await mergeInput({ kept: third, merged: two.kept }));
    await expect(unmergePatients(clinic.actor.nurse, apart)).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("merged into another one since") });
    await unmergePatients(clinic.actor.nurse, { mergeId: later.mergeId, version: 1, reason: "A third person." });
    const { reference } = await requestRow(two.kept.requestId);
    await markDuplicate(clinic.actor.nurse, { ...(await seenNow(two.merged.requestId)), keptReference: reference, reason: "Sent twice." });
    await expect(unmergePatients(clinic.actor.nurse, apart)).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("marked a duplicate") });
  });

  it("is refused a second time, on an older version, to a sonographer, and in another clinic", async () => {
    const { apart } = await merged();
    await expect(unmergePatients(clinic.actor.sonographer, apart)).rejects.toMatchObject({ code: "forbidden" });
    await expect(unmergePatients(other.actor.nurse, apart)).rejects.toMatchObject({ code: "not_found" });
    await expect(unmergePatients(clinic.actor.nurse, { ...apart, version: 9 })).rejects.toMatchObject({ code: "conflict" });
    await unmergePatients(clinic.actor.nurse, apart);
    await expect(unmergePatients(clinic.actor.nurse, apart)).rejects.toMatchObject({ code: "invalid" });
  });

  it("leaves requests of three records where they were, also when merges were chained", async () => {
    const { two, before, apart } = await merged({}, {}, []);
    const third = await makePatient(clinic);
    const chained = { kept: third, merged: two.kept };
    const { mergeId } = await mergePatients(clinic.actor.nurse, await mergeInput(chained));
    expect((await getPatient(clinic.actor.nurse, { patientId: third.patientId }))?.requests).toHaveLength(3);
    await unmergePatients(clinic.actor.nurse, { mergeId, version: 1, reason: "Not her." });
    await unmergePatients(clinic.actor.nurse, apart);
    expect(await wholeState(two)).toEqual(before);
  });
});
