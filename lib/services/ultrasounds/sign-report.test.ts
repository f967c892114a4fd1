import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { auditTrail } from "@/db/testing/audit-trail";
import { orderRow, TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { sqlStateOf } from "@/db/errors";
import { examinedRequest, examRows, REFLUX_LEFT, reportedRequest, worksheetOf, worksheetRequest } from "@/db/testing/examined";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestRow } from "@/db/testing/refusals";
import { describeUltrasoundRefusals } from "@/db/testing/ultrasound-refusals";
import { unseenSegment, wholeLeg } from "@/lib/domain/testing/findings";
import { fixClock } from "@/lib/platform/clock";
import { undoMove } from "../requests/undo-move";
import { completeExam } from "./complete-exam";
import { getUltrasound } from "./get-ultrasound";
import { saveWorksheet } from "./save-worksheet";
import { signReport } from "./sign-report";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
});
afterAll(() => fixClock(null));

describe("signing a report", () => {
  it("keeps the conclusion over a copy of the findings, takes order and request on, and writes an audit row for each", async () => {
    const { orderId, requestId, examVersion } = await examinedRequest(clinic);
    const step = await signReport(clinic.actor.clinician, { orderId, version: examVersion, ...REFLUX_LEFT });
    const request = await requestRow(requestId);
    expect(request).toMatchObject({ stage: "reported", version: step.version });
    expect(await orderRow(orderId)).toMatchObject({ state: "reported", version: step.orderVersion });
    const page = await getUltrasound(clinic.actor.clinician, { orderId });
    expect(page?.reports).toEqual([
      {
        reportVersion: 1, reflux: { left: "yes", right: null }, conclusion: REFLUX_LEFT.conclusion, disagreementReason: null, amendReason: null,
        signerCredential: null, ceap: { right: null, left: null }, plan: "treat",
        signedBy: clinic.actor.clinician.name, signedAt: TUESDAY_MORNING.toISOString(), findings: page?.findings,
      },
    ]);
    expect(page?.order.report).toEqual(page?.reports[0]);
    const events = (await auditTrail(clinic.clinicId, "ultrasounds.sign")).slice(-2);
    expect(events).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ subjectKind: "ultrasound", subjectId: orderId, patientId: request.patientId, outcome: "ok", changedFields: ["refluxRight", "refluxLeft", "conclusion", "plan", "state"] }),
        expect.objectContaining({ subjectKind: "request", subjectId: requestId, changedFields: ["stage"] }),
      ]),
    );
  });

  it("keeps a reason only where a conclusion differs from the numbers", async () => {
    const agrees = await reportedRequest(clinic, { conclusion: { disagreementReason: "Left over." } });
    expect((await examRows(agrees.orderId)).reports).toMatchObject([{ disagreementReason: null }]);
    const differs = await reportedRequest(clinic, { conclusion: { refluxLeft: "no", disagreementReason: "Artefact of the probe." } });
    expect((await examRows(differs.orderId)).reports).toMatchObject([{ refluxLeft: "no", disagreementReason: "Artefact of the probe." }]);
  });
});

describe("a report that cannot be signed yet", () => {
  it("differs from the numbers without a reason, open numbers included", async () => {
    const positive = await examinedRequest(clinic);
    for (const refluxLeft of ["no", "indeterminate"] as const) {
      const attempt = signReport(clinic.actor.clinician, { orderId: positive.orderId, version: positive.examVersion, ...REFLUX_LEFT, refluxLeft });
      await expect(attempt).rejects.toMatchObject({ code: "invalid", fields: [{ field: "disagreementReason" }] });
    }
    const open = await examinedRequest(clinic, { worksheet: { findings: wholeLeg("left", unseenSegment("PERO", "not_seen", "left")) } });
    const seen = { orderId: open.orderId, version: open.examVersion, ...REFLUX_LEFT, refluxLeft: "no" as const };
    await expect(signReport(clinic.actor.clinician, seen)).rejects.toMatchObject({ fields: [{ field: "disagreementReason", message: expect.stringContaining("Indeterminate") }] });
    await signReport(clinic.actor.clinician, { ...seen, disagreementReason: "Every trunk was seen." });
  });

  it("concludes nothing of an ordered leg, or something of another", async () => {
    const { orderId, examVersion } = await examinedRequest(clinic);
    const attempt = signReport(clinic.actor.clinician, { orderId, version: examVersion, ...REFLUX_LEFT, refluxLeft: null, refluxRight: "no" });
    await expect(attempt).rejects.toMatchObject({ code: "invalid", fields: [{ field: "refluxLeft" }, { field: "refluxRight" }] });
  });

  it("belongs to an exam that is not done", async () => {
    const { orderId, examVersion } = await worksheetRequest(clinic);
    const attempt = signReport(clinic.actor.clinician, { orderId, version: examVersion, ...REFLUX_LEFT });
    await expect(attempt).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("Scheduled") });
  });

  it("rests on a worksheet that somebody changed meanwhile", async () => {
    const { orderId, examVersion } = await examinedRequest(clinic);
    await saveWorksheet(clinic.actor.sonographer, worksheetOf(orderId, { findings: wholeLeg("left"), version: examVersion }));
    const attempt = signReport(clinic.actor.clinician, { orderId, version: examVersion, ...REFLUX_LEFT });
    await expect(attempt).rejects.toMatchObject({ code: "conflict", current: { changedBy: clinic.actor.sonographer.name, what: "Worksheet saved" } });
  });
});

describe("a signed report", () => {
  it("is not signed again, by two at once either", async () => {
    const { orderId, examVersion } = await examinedRequest(clinic);
    const sign = () => signReport(clinic.actor.clinician, { orderId, version: examVersion, ...REFLUX_LEFT });
    const tries = await Promise.allSettled([sign(), sign()]);
    expect(tries.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await expect(sign()).rejects.toMatchObject({ code: "invalid" });
    expect((await examRows(orderId)).reports).toHaveLength(1);
  });

  it("stays signed: nothing undoes it, saves over it or completes its exam again", async () => {
    const { orderId, requestId, version, examVersion } = await reportedRequest(clinic);
    const before = await examRows(orderId);
    await expect(undoMove(clinic.actor.clinician, { requestId, version })).rejects.toMatchObject({ code: "invalid" });
    await expect(completeExam(clinic.actor.clinician, { orderId, version: examVersion })).rejects.toMatchObject({ code: "invalid" });
    await expect(saveWorksheet(clinic.actor.clinician, worksheetOf(orderId, { findings: [], version: examVersion }))).rejects.toMatchObject({ code: "invalid" });
    expect(await examRows(orderId)).toEqual(before);
    expect(await requestRow(requestId)).toMatchObject({ stage: "reported" });
  });

  it("holds against plain SQL: no finding, exam, order or report changes or disappears", async () => {
    const { orderId } = await reportedRequest(clinic);
    const before = await examRows(orderId);
    const db = await connect();
    const doors = [
      sql`update ultrasound_findings set reflux_ms = 0, version = version + 1 where order_id = ${orderId}`,
      sql`delete from ultrasound_findings where order_id = ${orderId}`,
      sql`insert into ultrasound_findings (id, clinic_id, order_id, leg, segment, visibility, recorded_by_id) select gen_random_uuid(), clinic_id, order_id, 'right', 'SFJ', 'seen', recorded_by_id from ultrasound_findings where order_id = ${orderId} limit 1`,
      sql`update ultrasound_exams set quality = 'poor', version = version + 1 where order_id = ${orderId}`,
      sql`delete from ultrasound_exams where order_id = ${orderId}`,
      sql`update ultrasound_orders set legs = 'right', version = version + 1 where id = ${orderId}`,
      sql`update ultrasound_orders set state = 'done', version = version + 1 where id = ${orderId}`,
      sql`delete from ultrasound_orders where id = ${orderId}`,
      sql`update ultrasound_reports set conclusion = 'Changed.' where order_id = ${orderId}`,
      sql`delete from ultrasound_reports where order_id = ${orderId}`,
      sql`truncate ultrasound_reports`,
      sql`truncate ultrasound_findings`,
      sql`truncate ultrasound_exams`,
    ];
    for (const door of doors) expect(await db.execute(door).then(() => null, sqlStateOf)).toBe("CH002");
    expect(await examRows(orderId)).toEqual(before);
    expect(await orderRow(orderId)).toMatchObject({ state: "reported", legs: "left" });
  });

  it("is what makes an order reported: plain SQL cannot call one so without it", async () => {
    const { orderId } = await examinedRequest(clinic);
    const db = await connect();
    const attempt = db.execute(sql`update ultrasound_orders set state = 'reported', version = version + 1 where id = ${orderId}`);
    expect(await attempt.then(() => null, sqlStateOf)).toBe("CH003");
  });
});

describeUltrasoundRefusals({
  permission: "ultrasounds.sign", by: "clinician", notBy: ["coordinator", "nurse", "sonographer", "admin"], guards: "exam", prepare: (of) => examinedRequest(of),
  act: (actor, { orderId, examVersion }) => signReport(actor, { orderId, version: examVersion, ...REFLUX_LEFT }),
});
