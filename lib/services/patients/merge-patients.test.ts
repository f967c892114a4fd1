import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { isEmailBarredInClinic, selectBarredPatientsInClinic } from "@/db/queries/patients";
import { auditTrail } from "@/db/testing/audit-trail";
import { makeRoom, newestAppointment, scheduledRequest, TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, makeStaff, type TestClinic } from "@/db/testing/factory";
import { makePair, makePatient, mergeInput, patientRow, wholeState } from "@/db/testing/merges";
import { requestRow } from "@/db/testing/refusals";
import { fixClock } from "@/lib/platform/clock";
import { searchRequests } from "../requests/search-requests";
import { correctPatient } from "./correct-patient";
import { listPatients } from "./list-patients";
import { mergePatients } from "./merge-patients";
import { previewMerge } from "./preview-merge";

useTestDatabase();

let clinic: TestClinic;
let other: TestClinic;
beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
  other = await makeClinic();
});
afterAll(() => fixClock(null));

describe("merging two records of one person", () => {
  it("moves the requests, keeps what was chosen, and leaves an audit row for both patients and each request", async () => {
    const two = await makePair(clinic, { familyName: "Almeida", phone: "+13125550111" }, { familyName: "Almeyda", phone: "+13125550112" });
    await mergePatients(clinic.actor.coordinator, await mergeInput(two, { take: ["phone"] }));
    expect(await patientRow(two.kept.patientId)).toMatchObject({ familyName: "Almeida", phone: "+13125550112", mergedIntoId: null });
    expect(await patientRow(two.merged.patientId)).toMatchObject({ familyName: "Almeyda", mergedIntoId: two.kept.patientId });
    expect((await requestRow(two.merged.requestId)).patientId).toBe(two.kept.patientId);
    const events = (await auditTrail(clinic.clinicId, "patients.merge")).filter(({ outcome }) => outcome === "ok");
    expect(events.find(({ subjectId }) => subjectId === two.kept.patientId)).toMatchObject({ patientId: two.kept.patientId, changedFields: ["requests", "phone"], actorId: clinic.actor.coordinator.staffId });
    expect(events.find(({ subjectId }) => subjectId === two.merged.patientId)).toMatchObject({ patientId: two.merged.patientId, changedFields: ["mergedInto"] });
    expect(events.find(({ subjectId }) => subjectId === two.merged.requestId)).toMatchObject({ subjectKind: "request", changedFields: ["patient"] });
  });

  it("finds both requests by either name and either phone, and lists one person", async () => {
    const two = await makePair(clinic, { familyName: "Okonkwo", phone: "+13125550121" }, { familyName: "Married", phone: "+13125550122" });
    await mergePatients(clinic.actor.nurse, await mergeInput(two));
    for (const words of ["okonkwo", "married", "3125550121", "3125550122"]) {
      const { hits } = await searchRequests(clinic.actor.nurse, { words, includeEnded: false });
      expect(hits.map(({ id }) => id).sort()).toEqual([two.kept.requestId, two.merged.requestId].sort());
    }
    const list = await listPatients(clinic.actor.nurse, { words: "married", page: 1 });
    expect(list.rows.map(({ id, requests: count }) => [id, count])).toEqual([[two.kept.patientId, 2]]);
  });

  it("adds up allergies and keeps 'do not contact', whatever is chosen", async () => {
    const two = await makePair(clinic);
    await correctPatient(clinic.actor.nurse, { patientId: two.kept.patientId, version: 1, changes: { allergies: ["latex"] } });
    await correctPatient(clinic.actor.nurse, { patientId: two.merged.patientId, version: 1, changes: { allergies: ["iodine"], isDoNotContact: true } });
    await mergePatients(clinic.actor.nurse, await mergeInput(two));
    expect(await patientRow(two.kept.patientId)).toMatchObject({ allergies: ["latex", "iodine"], isDoNotContact: true });
  });

  it("takes the appointments along, and is refused when both are booked at one time", async () => {
    const booked = async () => {
      const { requestId, orderId } = await scheduledRequest(clinic);
      return { requestId, orderId, patientId: (await requestRow(requestId)).patientId };
    };
    const two = { kept: await makePatient(clinic), merged: await booked() };
    await mergePatients(clinic.actor.nurse, await mergeInput(two));
    const appointment = await newestAppointment(two.merged.orderId);
    expect(appointment?.patientId).toBe(two.kept.patientId);
    const { requestId } = await scheduledRequest(clinic, { startsAt: appointment?.startsAt ?? new Date(0), ...(await anotherRoom()) });
    const clash = { kept: two.kept, merged: { requestId, patientId: (await requestRow(requestId)).patientId } };
    await expect(mergePatients(clinic.actor.nurse, await mergeInput(clash))).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("same time") });
  });

  it("is refused to a sonographer, who leaves a denied row, and finds nobody of another clinic", async () => {
    const two = await makePair(clinic);
    const before = await wholeState(two);
    await expect(mergePatients(clinic.actor.sonographer, await mergeInput(two))).rejects.toMatchObject({ code: "forbidden" });
    expect((await auditTrail(clinic.clinicId, "patients.merge")).at(-1)).toMatchObject({ outcome: "denied", subjectId: two.kept.patientId });
    await expect(mergePatients(other.actor.nurse, await mergeInput(two))).rejects.toMatchObject({ code: "not_found" });
    expect(await previewMerge(other.actor.nurse, { keptId: two.kept.patientId, mergedId: two.merged.patientId })).toBeNull();
    expect(await wholeState(two)).toEqual(before);
  });

  it("is refused on an older version of either record, with who changed it", async () => {
    for (const side of ["kept", "merged"] as const) {
      const two = await makePair(clinic);
      const input = await mergeInput(two);
      await correctPatient(clinic.actor.coordinator, { patientId: two[side].patientId, version: 1, changes: { mayText: true } });
      await expect(mergePatients(clinic.actor.nurse, input)).rejects.toMatchObject({ code: "conflict", current: { changedBy: clinic.actor.coordinator.name, what: "Patient details corrected" } });
    }
  });

  it("is refused for a record that was merged already, and such a record cannot be corrected", async () => {
    const two = await makePair(clinic);
    await mergePatients(clinic.actor.nurse, await mergeInput(two));
    await expect(mergePatients(clinic.actor.nurse, await mergeInput(two))).rejects.toMatchObject({ code: "invalid" });
    const { version } = await patientRow(two.merged.patientId);
    await expect(correctPatient(clinic.actor.nurse, { patientId: two.merged.patientId, version, changes: { mayText: true } })).rejects.toMatchObject({ code: "invalid" });
  });

  it("lets one of two people win who merge the same pair both ways at once", async () => {
    const two = await makePair(clinic);
    const there = await mergeInput(two);
    const back = { ...there, keptId: there.mergedId, mergedId: there.keptId };
    const outcomes = await Promise.allSettled([mergePatients(clinic.actor.nurse, there), mergePatients(clinic.actor.clinician, back)]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("lets a lifted 'do not contact' go for every address and name the person has had", async () => {
    const two = await makePair(clinic, { email: "kept@example.org" }, { email: "away@example.org", bornOn: "1947-08-09" });
    await correctPatient(clinic.actor.nurse, { patientId: two.merged.patientId, version: 1, changes: { isDoNotContact: true } });
    await mergePatients(clinic.actor.nurse, await mergeInput(two, { take: ["bornOn"] }));
    expect(await barred()).toEqual([true, true, 2]);
    const { version } = await patientRow(two.kept.patientId);
    await correctPatient(clinic.actor.nurse, { patientId: two.kept.patientId, version, changes: { isDoNotContact: false } });
    expect(await barred()).toEqual([false, false, 0]);
  });

  it("is refused, also in the preview, when together they have more allergies than one record holds", async () => {
    const two = await makePair(clinic);
    const allergies = (word: string) => Array.from({ length: 11 }, (_, index) => `${word} ${index}`);
    await correctPatient(clinic.actor.nurse, { patientId: two.kept.patientId, version: 1, changes: { allergies: allergies("Dye") } });
    await correctPatient(clinic.actor.nurse, { patientId: two.merged.patientId, version: 1, changes: { allergies: allergies("Glue") } });
    await expect(mergePatients(clinic.actor.nurse, await mergeInput(two))).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("22 allergies") });
    const preview = await previewMerge(clinic.actor.nurse, { keptId: two.kept.patientId, mergedId: two.merged.patientId });
    expect(preview?.refusal).toContain("one record holds 20");
  });
});

async function anotherRoom() {
  return { roomId: await makeRoom(clinic), sonographerId: (await makeStaff(clinic.clinicId, ["sonographer"])).staffId };
}

/** Whether each of the two addresses is barred, and how many barred people were born on either day. */
async function barred() {
  const db = await connect();
  return db.transaction(async (tx) => {
    const kept = await isEmailBarredInClinic(tx, "kept@example.org", clinic.clinicId);
    const away = await isEmailBarredInClinic(tx, "away@example.org", clinic.clinicId);
    const people = await selectBarredPatientsInClinic(tx, ["1947-08-09"], clinic.clinicId);
    return [kept, away, people.length];
  });
}
