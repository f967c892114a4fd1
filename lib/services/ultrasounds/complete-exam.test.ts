import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { requestFlags } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { LEFT_LEG, newestAppointment, orderRow, TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { bookedRequest, examinedRequest, examRows, worksheetOf, worksheetRequest } from "@/db/testing/examined";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestRow, seenNow } from "@/db/testing/refusals";
import { describeUltrasoundRefusals } from "@/db/testing/ultrasound-refusals";
import { seenSegment, unseenSegment, wholeLeg } from "@/lib/domain/testing/findings";
import { fixClock } from "@/lib/platform/clock";
import { clearFlag } from "../requests/clear-flag";
import { getRequest } from "../requests/get-request";
import { raiseUrgency } from "../requests/raise-urgency";
import { undoMove } from "../requests/undo-move";
import { cancelAppointment } from "./cancel-appointment";
import { completeExam } from "./complete-exam";
import { rescheduleUltrasound } from "./reschedule-ultrasound";
import { saveWorksheet } from "./save-worksheet";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
});
afterAll(() => fixClock(null));

const thrombus = { findings: wholeLeg("left", seenSegment("POPV", { thrombus: "acute", compressible: "none" })) };

describe("completing an exam", () => {
  it("ends the appointment, takes order and request on to the report, and writes an audit row for each", async () => {
    const { orderId, requestId, examVersion } = await worksheetRequest(clinic);
    const step = await completeExam(clinic.actor.sonographer, { orderId, version: examVersion });
    const order = await orderRow(orderId);
    const request = await requestRow(requestId);
    expect(order).toMatchObject({ state: "done", version: step.orderVersion });
    expect(request).toMatchObject({ stage: "ultrasound_done", urgency: 0, version: step.version });
    expect(await newestAppointment(orderId)).toMatchObject({ state: "done", endedAt: TUESDAY_MORNING });
    expect((await examRows(orderId)).exams).toMatchObject([{ completedAt: TUESDAY_MORNING, completedById: clinic.actor.sonographer.staffId, version: examVersion + 1 }]);
    const events = (await auditTrail(clinic.clinicId, "ultrasounds.complete_exam")).slice(-2);
    expect(events).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ subjectKind: "ultrasound", subjectId: orderId, patientId: request.patientId, outcome: "ok", changedFields: expect.arrayContaining(["completedAt", "appointment.state", "state"]) }),
        expect.objectContaining({ subjectKind: "request", subjectId: requestId, patientId: request.patientId, changedFields: ["stage"] }),
      ]),
    );
  });

  it("with an acute thrombus leaves the flag as the saved worksheet raised it, without a second note", async () => {
    const { orderId, requestId, examVersion } = await worksheetRequest(clinic, { worksheet: thrombus });
    const step = await completeExam(clinic.actor.sonographer, { orderId, version: examVersion });
    expect(await requestRow(requestId)).toMatchObject({ stage: "ultrasound_done", urgency: 2, raisedUrgency: null, version: step.version });
    const toDesk = await getRequest(clinic.actor.coordinator, { requestId });
    expect(toDesk?.notes.map(({ body }) => body)).toEqual(["Urgency set to SAME-DAY: the ultrasound worksheet asks for a clinician today."]);
  });

  it("with an acute thrombus that a clinician has cleared since raises it no second time", async () => {
    const { orderId, requestId, examVersion } = await worksheetRequest(clinic, { worksheet: thrombus });
    const before = await getRequest(clinic.actor.clinician, { requestId });
    await clearFlag(clinic.actor.clinician, { ...(await seenNow(requestId)), flagId: before?.flags[0]?.id ?? "", reason: "Seen and treated." });
    await completeExam(clinic.actor.sonographer, { orderId, version: examVersion });
    expect(await requestRow(requestId)).toMatchObject({ stage: "ultrasound_done", urgency: 0 });
    expect((await getRequest(clinic.actor.clinician, { requestId }))?.flags).toMatchObject([{ flag: "U01", cleared: { reason: "Seen and treated." } }]);
  });

  it("with an acute thrombus that no flag has named yet raises it, with its note and its audit rows", async () => {
    const { orderId, requestId, examVersion } = await worksheetRequest(clinic, { worksheet: thrombus });
    await (await connect()).delete(requestFlags).where(eq(requestFlags.requestId, requestId));
    await completeExam(clinic.actor.sonographer, { orderId, version: examVersion });
    const detail = await getRequest(clinic.actor.nurse, { requestId });
    expect(detail?.flags).toMatchObject([{ flag: "U01", urgency: "SAME_DAY", cleared: null }]);
    expect(detail?.notes).toHaveLength(2);
    const events = (await auditTrail(clinic.clinicId, "ultrasounds.complete_exam")).slice(-3);
    expect(events.find(({ subjectId }) => subjectId === orderId)?.changedFields).toContain("flags");
    expect(events.filter(({ subjectId }) => subjectId === requestId).flatMap(({ changedFields }) => changedFields)).toEqual(expect.arrayContaining(["flags", "urgency", "stage"]));
  });

  it("with an acute thrombus is never less than same-day while its flag is open", async () => {
    const { requestId } = await worksheetRequest(clinic, { worksheet: thrombus });
    const lower = raiseUrgency(clinic.actor.nurse, { ...(await seenNow(requestId)), urgency: "ROUTINE", reason: "Set by mistake." });
    await expect(lower).rejects.toMatchObject({ code: "invalid", fields: [{ field: "urgency" }] });
  });

  it("with an acute thrombus never lowers an urgency that stands higher", async () => {
    const { orderId, requestId, examVersion } = await worksheetRequest(clinic, { worksheet: thrombus });
    await raiseUrgency(clinic.actor.nurse, { ...(await seenNow(requestId)), urgency: "EMERGENCY", reason: "Short of breath." });
    await completeExam(clinic.actor.sonographer, { orderId, version: examVersion });
    expect(await requestRow(requestId)).toMatchObject({ urgency: 3, raisedUrgency: 3, stage: "ultrasound_done" });
  });

  it("can be undone by the same person, and completed again", async () => {
    const { orderId, requestId, version } = await examinedRequest(clinic);
    await undoMove(clinic.actor.sonographer, { requestId, version });
    expect(await requestRow(requestId)).toMatchObject({ stage: "ultrasound_scheduled" });
    const [exam] = (await examRows(orderId)).exams;
    expect(exam).toMatchObject({ completedAt: null, completedById: null });
    const again = await completeExam(clinic.actor.sonographer, { orderId, version: exam?.version ?? 0 });
    expect(await orderRow(orderId)).toMatchObject({ state: "done", version: again.orderVersion });
  });
});

describe("an exam that is not done yet", () => {
  const refused = async (worksheet: Parameters<typeof worksheetOf>[1], order = {}) => {
    const { orderId, requestId, examVersion } = await worksheetRequest(clinic, { worksheet, order });
    const attempt = completeExam(clinic.actor.sonographer, { orderId, version: examVersion });
    await expect(attempt).rejects.toMatchObject({ code: "invalid" });
    expect(await requestRow(requestId)).toMatchObject({ stage: "ultrasound_scheduled" });
    return attempt.catch((error: unknown) => error);
  };

  it("has an ordered leg without a segment that was seen", async () => {
    expect(await refused({ findings: [unseenSegment("SFJ", "not_seen", "left")] })).toMatchObject({ fields: [{ field: "findings" }] });
    const both = { legs: "both", study: "complete_bilateral" } as const;
    expect(await refused({ header: { positionRight: "standing" } }, both)).toMatchObject({ fields: [{ field: "findings", message: expect.stringContaining("Right leg") }] });
  });

  it("lacks a position, or the reason for one that is not standing", async () => {
    expect(await refused({ header: { positionLeft: null } })).toMatchObject({ fields: [{ field: "header.positionLeft" }] });
    expect(await refused({ header: { positionLeft: "sitting" } })).toMatchObject({ fields: [{ field: "header.positionReason" }] });
  });

  it("lacks the waveform of the other leg's common femoral vein", async () => {
    expect(await refused({ header: { contralateralCfv: null } })).toMatchObject({ fields: [{ field: "header.contralateralCfv" }] });
    expect(LEFT_LEG.study).toBe("complete_unilateral");
  });

  it("has no saved worksheet", async () => {
    const { orderId } = await bookedRequest(clinic);
    await expect(completeExam(clinic.actor.sonographer, { orderId, version: 1 })).rejects.toMatchObject({ code: "invalid", message: "Save the worksheet first." });
  });

  it("lost its appointment", async () => {
    const { orderId, examVersion, appointmentId, appointmentVersion } = await worksheetRequest(clinic);
    await cancelAppointment(clinic.actor.nurse, { appointmentId, version: appointmentVersion, reason: "The machine broke." });
    await expect(completeExam(clinic.actor.sonographer, { orderId, version: examVersion })).rejects.toMatchObject({ code: "invalid" });
  });

  it("has its appointment on a later day of the clinic", async () => {
    const made = await worksheetRequest(clinic);
    const { startsAt } = await newestAppointment(made.orderId);
    const slot = { roomId: clinic.roomId, sonographerId: clinic.actor.sonographer.staffId, startsAt: new Date(startsAt.getTime() + 24 * 3_600_000), minutes: 60 };
    await rescheduleUltrasound(clinic.actor.nurse, { appointmentId: made.appointmentId, version: made.appointmentVersion, ...slot, reason: "The machine broke." });
    const early = completeExam(clinic.actor.sonographer, { orderId: made.orderId, version: made.examVersion });
    await expect(early).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("04-Nov-2026") });
    fixClock(new Date("2026-11-04T05:00:00Z"));
    await completeExam(clinic.actor.sonographer, { orderId: made.orderId, version: made.examVersion });
    fixClock(TUESDAY_MORNING);
    expect(await orderRow(made.orderId)).toMatchObject({ state: "done" });
  });

  it("was saved by somebody else meanwhile", async () => {
    const { orderId, examVersion } = await worksheetRequest(clinic);
    await saveWorksheet(clinic.actor.clinician, worksheetOf(orderId, { version: examVersion, header: { quality: "limited" } }));
    const attempt = completeExam(clinic.actor.sonographer, { orderId, version: examVersion });
    await expect(attempt).rejects.toMatchObject({ code: "conflict", current: { version: examVersion + 1, changedBy: clinic.actor.clinician.name, what: "Worksheet saved" } });
  });

  it("is done already", async () => {
    const { orderId, examVersion } = await examinedRequest(clinic);
    await expect(completeExam(clinic.actor.sonographer, { orderId, version: examVersion })).rejects.toMatchObject({ code: "invalid" });
  });
});

describeUltrasoundRefusals({
  permission: "ultrasounds.complete_exam", by: "sonographer", notBy: ["coordinator", "nurse", "admin"], guards: "exam", prepare: (of) => worksheetRequest(of),
  act: (actor, { orderId, examVersion }) => completeExam(actor, { orderId, version: examVersion }),
});
