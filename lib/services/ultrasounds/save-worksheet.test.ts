import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { orderedRequest, TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { bookedRequest, examinedRequest, examRows, REFLUXING_LEFT, reportedRequest, worksheetOf, worksheetRequest } from "@/db/testing/examined";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestRow, seenNow } from "@/db/testing/refusals";
import { describeUltrasoundRefusals } from "@/db/testing/ultrasound-refusals";
import { seenSegment, wholeLeg } from "@/lib/domain/testing/findings";
import { freshWorklistQuery } from "@/lib/inputs/worklist-url";
import { fixClock } from "@/lib/platform/clock";
import { clearFlag } from "../requests/clear-flag";
import { getRequest } from "../requests/get-request";
import { listRequests } from "../requests/list-requests";
import { getUltrasound } from "./get-ultrasound";
import { saveWorksheet } from "./save-worksheet";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
});
afterAll(() => fixClock(null));

const thrombus = wholeLeg("left", seenSegment("POPV", { thrombus: "acute", compressible: "none" }));
const inTwoVeins = thrombus.map((row) => (row.segment === "PTV" ? { ...row, thrombus: "acute" as const, compressible: "none" as const } : row));

async function openFlags(requestId: string) {
  const detail = await getRequest(clinic.actor.clinician, { requestId });
  return detail?.flags.filter(({ cleared }) => cleared === null) ?? [];
}

const openTexts = async (requestId: string) => (await openFlags(requestId)).map(({ patientSaid }) => patientSaid);

async function clearThrombusFlag(requestId: string, version?: number) {
  const seen = await seenNow(requestId);
  const [flag] = await openFlags(requestId);
  return clearFlag(clinic.actor.clinician, { ...seen, version: version ?? seen.version, flagId: flag?.id ?? "", reason: "Treated in the emergency department." });
}

describe("saving a worksheet", () => {
  it("keeps every field of every row as it was written, with who examined, and writes the audit row with it", async () => {
    const { orderId, requestId } = await bookedRequest(clinic);
    const row = seenSegment("PERFORATOR_1", { leg: "left", refluxMs: 500, diameterMm: 3.5, heightCm: 18, manoeuvre: "dorsiflexion", flow: "continuous", note: "Medial." });
    const findings = [...REFLUXING_LEFT, row];
    const saved = await saveWorksheet(clinic.actor.sonographer, worksheetOf(orderId, { findings, header: { limits: "Bandaged ankle.", varicosities: "Medial calf." } }));
    expect(saved).toEqual({ orderId, version: 1, savedAt: TUESDAY_MORNING.toISOString(), acuteThrombus: [] });
    const page = await getUltrasound(clinic.actor.nurse, { orderId });
    expect(page?.exam).toMatchObject({ version: 1, sonographer: clinic.actor.sonographer.name, limits: "Bandaged ankle.", varicosities: "Medial calf.", completedAt: null });
    expect(page?.findings).toHaveLength(findings.length);
    expect(page?.findings).toEqual(expect.arrayContaining(findings));
    const event = (await auditTrail(clinic.clinicId, "ultrasounds.examine")).at(-1);
    const { patientId } = await requestRow(requestId);
    expect(event).toMatchObject({ outcome: "ok", actorId: clinic.actor.sonographer.staffId, subjectKind: "ultrasound", subjectId: orderId, patientId });
    expect(event?.changedFields).toEqual(expect.arrayContaining(["examinedOn", "limits", "left.PERFORATOR_1", "left.SFJ"]));
  });

  it("replaces the whole worksheet: rows change, come and go, and only those are named in the audit log", async () => {
    const { orderId, examVersion } = await worksheetRequest(clinic);
    const [first, second, ...rest] = REFLUXING_LEFT;
    if (!first || !second) throw new Error("The worksheet of the test is empty.");
    const findings = [{ ...first, refluxMs: 40 }, ...rest, seenSegment("EIV", { leg: "left" })];
    const saved = await saveWorksheet(clinic.actor.clinician, worksheetOf(orderId, { findings, version: examVersion }));
    expect(saved.version).toBe(examVersion + 1);
    const rows = await examRows(orderId);
    expect(rows.findings.map(({ segment }) => segment)).toEqual(expect.not.arrayContaining([second.segment]));
    expect(rows.findings.find(({ segment }) => segment === first.segment)).toMatchObject({ refluxMs: 40, version: 2, recordedById: clinic.actor.clinician.staffId });
    expect(rows.findings.find(({ segment }) => segment === rest[0]?.segment)).toMatchObject({ version: 1, recordedById: clinic.actor.sonographer.staffId });
    const event = (await auditTrail(clinic.clinicId, "ultrasounds.examine")).at(-1);
    expect(event?.changedFields).toEqual(["left.EIV", `left.${first.segment}`, `left.${second.segment}`]);
  });

  it("changes nothing when the same worksheet comes again, whichever version is named", async () => {
    const { orderId, examVersion } = await worksheetRequest(clinic);
    const before = await examRows(orderId);
    expect(await saveWorksheet(clinic.actor.sonographer, worksheetOf(orderId))).toMatchObject({ version: examVersion });
    expect(await examRows(orderId)).toEqual(before);
  });

  it("refuses a second first save with where the two differ, and keeps the saved one", async () => {
    const { orderId } = await worksheetRequest(clinic);
    const before = await examRows(orderId);
    const attempt = saveWorksheet(clinic.actor.clinician, worksheetOf(orderId, { findings: wholeLeg("left"), header: { quality: "poor" } }));
    await expect(attempt).rejects.toMatchObject({
      code: "conflict",
      current: { version: 1, changedBy: clinic.actor.sonographer.name, what: expect.stringMatching(/^Worksheet saved; it differs from yours: Image quality; Left leg, Saphenofemoral junction; /) },
    });
    expect(await examRows(orderId)).toEqual(before);
  });

  it("of two first saves at once keeps one and refuses the other", async () => {
    const { orderId } = await bookedRequest(clinic);
    const tries = await Promise.allSettled([
      saveWorksheet(clinic.actor.sonographer, worksheetOf(orderId)),
      saveWorksheet(clinic.actor.clinician, worksheetOf(orderId, { findings: wholeLeg("left") })),
    ]);
    expect(tries.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(tries.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
  });

  it("raises a same-day flag at once when an acute thrombus is recorded, says where with the worksheet, and notes it once", async () => {
    const { orderId, requestId } = await bookedRequest(clinic);
    const saved = await saveWorksheet(clinic.actor.sonographer, worksheetOf(orderId, { findings: thrombus }));
    expect(saved.acuteThrombus).toEqual([{ leg: "left", segment: "POPV" }]);
    expect(await requestRow(requestId)).toMatchObject({ urgency: 2, raisedUrgency: null, stage: "ultrasound_scheduled" });
    await saveWorksheet(clinic.actor.sonographer, worksheetOf(orderId, { findings: thrombus, version: 1, header: { quality: "poor" } }));
    const detail = await getRequest(clinic.actor.nurse, { requestId });
    expect(detail?.notes.map(({ body }) => body)).toEqual(["Urgency set to SAME-DAY: the ultrasound worksheet records an acute thrombus (Left leg, Popliteal)."]);
    const events = await auditTrail(clinic.clinicId, "ultrasounds.examine");
    expect(events.filter(({ subjectKind, subjectId }) => subjectKind === "request" && subjectId === requestId).map(({ changedFields }) => changedFields)).toEqual([["flags", "urgency"]]);
    expect(detail?.flags).toMatchObject([
      { flag: "U01", urgency: "SAME_DAY", patientSaid: "Ultrasound worksheet: acute thrombus. Left leg, Popliteal", worksheets: [{ orderId, examinedOn: "2026-11-03" }], cleared: null },
    ]);
    expect(detail?.bookingRefusal).toContain("U01");
  });

  it("gives a coordinator the contact task of such a flag, and nothing of what was found or where", async () => {
    const { orderId, requestId } = await bookedRequest(clinic);
    await saveWorksheet(clinic.actor.sonographer, worksheetOf(orderId, { findings: thrombus }));
    const detail = await getRequest(clinic.actor.coordinator, { requestId });
    expect(detail?.flags).toMatchObject([{ flag: "contact", urgency: "SAME_DAY", patientSaid: null, note: null, worksheets: [], todo: expect.stringMatching(/^Ask a clinician to call the patient today/) }]);
    expect(JSON.stringify(detail)).not.toMatch(/thromb|popliteal|U01/i);
    const { rows } = await listRequests(clinic.actor.coordinator, freshWorklistQuery("all"));
    expect(rows.find(({ id }) => id === requestId)?.reasons).toMatchObject([{ flag: "contact", text: expect.stringMatching(/^Ask a clinician/) }]);
  });

  it("is found by its flag in the worklist of those who see findings", async () => {
    const { orderId, requestId } = await bookedRequest(clinic);
    await saveWorksheet(clinic.actor.sonographer, worksheetOf(orderId, { findings: thrombus }));
    const query = freshWorklistQuery("all");
    const { rows } = await listRequests(clinic.actor.nurse, { ...query, filter: { ...query.filter, flags: ["U01"] } });
    expect(rows.find(({ id }) => id === requestId)?.reasons).toMatchObject([{ flag: "U01", urgency: "SAME_DAY", text: expect.stringContaining("Left leg, Popliteal") }]);
  });

  it("raises the flag anew for a vein found after a clinician cleared the first, and not for the cleared one", async () => {
    const { orderId, requestId } = await bookedRequest(clinic);
    await saveWorksheet(clinic.actor.sonographer, worksheetOf(orderId, { findings: thrombus }));
    await clearThrombusFlag(requestId);
    expect(await requestRow(requestId)).toMatchObject({ urgency: 0 });
    await saveWorksheet(clinic.actor.sonographer, worksheetOf(orderId, { findings: thrombus, version: 1, header: { quality: "poor" } }));
    expect(await openTexts(requestId)).toEqual([]);
    await saveWorksheet(clinic.actor.sonographer, worksheetOf(orderId, { findings: inTwoVeins, version: 2 }));
    expect(await openTexts(requestId)).toEqual(["Ultrasound worksheet: acute thrombus. Left leg, Posterior tibial"]);
    expect(await requestRow(requestId)).toMatchObject({ urgency: 2 });
  });

  it("refuses to clear a flag that has named a further vein since the clinician looked", async () => {
    const { orderId, requestId } = await bookedRequest(clinic);
    await saveWorksheet(clinic.actor.sonographer, worksheetOf(orderId, { findings: thrombus }));
    const seen = await seenNow(requestId);
    await saveWorksheet(clinic.actor.sonographer, worksheetOf(orderId, { findings: inTwoVeins, version: 1 }));
    await expect(clearThrombusFlag(requestId, seen.version)).rejects.toMatchObject({ code: "conflict" });
    expect(await openTexts(requestId)).toHaveLength(1);
  });

  it("keeps no flag where the save itself is refused", async () => {
    const { orderId, requestId, examVersion } = await worksheetRequest(clinic);
    const attempt = saveWorksheet(clinic.actor.sonographer, worksheetOf(orderId, { findings: thrombus, version: examVersion + 5 }));
    await expect(attempt).rejects.toMatchObject({ code: "conflict" });
    expect(await openTexts(requestId)).toEqual([]);
  });

  it("adds a second thrombus to the open flag and notes it, and never takes the flag back when one is corrected", async () => {
    const { orderId, requestId } = await bookedRequest(clinic);
    await saveWorksheet(clinic.actor.sonographer, worksheetOf(orderId, { findings: thrombus }));
    await saveWorksheet(clinic.actor.sonographer, worksheetOf(orderId, { findings: inTwoVeins, version: 1 }));
    await saveWorksheet(clinic.actor.sonographer, worksheetOf(orderId, { findings: wholeLeg("left"), version: 2 }));
    expect(await requestRow(requestId)).toMatchObject({ urgency: 2, raisedUrgency: null });
    expect(await openTexts(requestId)).toEqual(["Ultrasound worksheet: acute thrombus. Left leg, Popliteal; Left leg, Posterior tibial"]);
    const notes = (await getRequest(clinic.actor.nurse, { requestId }))?.notes.map(({ body }) => body) ?? [];
    expect(notes).toHaveLength(2);
    expect(notes.join(" ")).toContain("(Left leg, Posterior tibial)");
  });

  it("keeps the CEAP of each leg and names it in the audit log when it changes", async () => {
    const { orderId } = await bookedRequest(clinic);
    const ceapLeft = { clinical: "C4a", isSymptomatic: true, aetiology: "Ep", anatomy: ["As", "Ap"], pathophysiology: "Pr" } as const;
    const header = { ceapLeft: { ...ceapLeft, anatomy: [...ceapLeft.anatomy] } };
    await saveWorksheet(clinic.actor.sonographer, worksheetOf(orderId, { header }));
    expect((await getUltrasound(clinic.actor.nurse, { orderId }))?.exam).toMatchObject({ ceapLeft, ceapRight: null });
    expect(await saveWorksheet(clinic.actor.sonographer, worksheetOf(orderId, { header, version: 1 }))).toMatchObject({ version: 1 });
    await saveWorksheet(clinic.actor.sonographer, worksheetOf(orderId, { header: { ceapLeft: { ...header.ceapLeft, clinical: "C5" } }, version: 1 }));
    expect((await auditTrail(clinic.clinicId, "ultrasounds.examine")).at(-1)?.changedFields).toEqual(["ceapLeft"]);
  });

  it("makes the request same-day when the thrombus is found after the exam was completed", async () => {
    const { orderId, requestId, examVersion } = await examinedRequest(clinic);
    await saveWorksheet(clinic.actor.sonographer, worksheetOf(orderId, { findings: thrombus, version: examVersion }));
    expect(await requestRow(requestId)).toMatchObject({ urgency: 2, raisedUrgency: null, stage: "ultrasound_done" });
  });
});

describe("what a worksheet may not do", () => {
  it("name a leg that was not ordered", async () => {
    const { orderId } = await bookedRequest(clinic);
    const attempt = saveWorksheet(clinic.actor.sonographer, worksheetOf(orderId, { findings: [seenSegment("SFJ", { leg: "right" })] }));
    await expect(attempt).rejects.toMatchObject({ code: "invalid", fields: [{ field: "findings.0.leg" }] });
  });

  it("class or place a leg that was not ordered", async () => {
    const { orderId } = await bookedRequest(clinic);
    const ceapRight = { clinical: "C4a" as const, isSymptomatic: true, aetiology: null, anatomy: [], pathophysiology: null };
    const attempt = saveWorksheet(clinic.actor.sonographer, worksheetOf(orderId, { header: { ceapRight, positionRight: "standing" } }));
    await expect(attempt).rejects.toMatchObject({ code: "invalid", fields: [{ field: "header.positionRight" }, { field: "header.ceapRight" }] });
    expect((await examRows(orderId)).exams).toEqual([]);
  });

  it("be of a day that has not come at the clinic", async () => {
    const { orderId } = await bookedRequest(clinic);
    const attempt = saveWorksheet(clinic.actor.sonographer, worksheetOf(orderId, { header: { examinedOn: "2026-11-04" } }));
    await expect(attempt).rejects.toMatchObject({ code: "invalid", fields: [{ field: "header.examinedOn" }] });
  });

  it("come before the appointment", async () => {
    const { orderId } = await orderedRequest(clinic);
    await expect(saveWorksheet(clinic.actor.sonographer, worksheetOf(orderId))).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("Schedule") });
  });

  it("become incomplete once the exam is done", async () => {
    const { orderId, examVersion } = await examinedRequest(clinic);
    const attempt = saveWorksheet(clinic.actor.sonographer, worksheetOf(orderId, { header: { positionLeft: null }, findings: [], version: examVersion }));
    await expect(attempt).rejects.toMatchObject({ code: "invalid", fields: [{ field: "findings" }, { field: "header.positionLeft" }] });
  });

  it("change after the report is signed", async () => {
    const { orderId, examVersion } = await reportedRequest(clinic);
    const before = await examRows(orderId);
    const attempt = saveWorksheet(clinic.actor.sonographer, worksheetOf(orderId, { findings: wholeLeg("left"), version: examVersion }));
    await expect(attempt).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("signed") });
    expect(await examRows(orderId)).toEqual(before);
  });
});

describeUltrasoundRefusals({
  permission: "ultrasounds.examine", by: "sonographer", notBy: ["coordinator", "nurse", "admin"], guards: "exam", prepare: (of) => worksheetRequest(of),
  act: (actor, { orderId, examVersion }) => saveWorksheet(actor, worksheetOf(orderId, { version: examVersion, header: { quality: "poor" } })),
});
