import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { orderRow, TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { examinedRequest, examRows, REFLUX_LEFT, reportedRequest } from "@/db/testing/examined";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestRow } from "@/db/testing/refusals";
import { describeUltrasoundRefusals } from "@/db/testing/ultrasound-refusals";
import { fixClock } from "@/lib/platform/clock";
import { amendReport } from "./amend-report";
import { getUltrasound } from "./get-ultrasound";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
});
afterAll(() => fixClock(null));

const amendment = { ...REFLUX_LEFT, conclusion: "Axial reflux of the left great saphenous vein, and a wide perforator.", amendReason: "The perforator was left out." };

describe("amending a report", () => {
  it("adds a version with its reason over the same findings, leaves the signed one as it was, and writes the audit row with it", async () => {
    const { orderId, requestId } = await reportedRequest(clinic);
    const before = await examRows(orderId);
    const [order, request] = [await orderRow(orderId), await requestRow(requestId)];
    const step = await amendReport(clinic.actor.clinician, { orderId, reportVersion: 1, ...amendment });
    expect(step).toMatchObject({ orderId, orderVersion: order.version, requestId, version: request.version });
    const after = await examRows(orderId);
    expect(after.reports[0]).toEqual(before.reports[0]);
    expect(after.reports[1]).toMatchObject({ reportVersion: 2, conclusion: amendment.conclusion, amendReason: amendment.amendReason, findings: before.reports[0]?.findings, signedById: clinic.actor.clinician.staffId });
    expect({ ...after, reports: [] }).toEqual({ ...before, reports: [] });
    expect([await orderRow(orderId), await requestRow(requestId)]).toEqual([order, request]);
    const page = await getUltrasound(clinic.actor.clinician, { orderId });
    expect(page?.reports.map(({ reportVersion }) => reportVersion)).toEqual([2, 1]);
    expect(page?.order.report?.reportVersion).toBe(2);
    expect((await auditTrail(clinic.clinicId, "ultrasounds.amend")).at(-1)).toMatchObject({
      outcome: "ok", subjectKind: "ultrasound", subjectId: orderId, patientId: request.patientId, changedFields: ["refluxRight", "refluxLeft", "conclusion", "plan", "amendReason"],
    });
  });

  it("can be done again, each time on the newest version", async () => {
    const { orderId } = await reportedRequest(clinic);
    await amendReport(clinic.actor.clinician, { orderId, reportVersion: 1, ...amendment });
    await amendReport(clinic.actor.clinician, { orderId, reportVersion: 2, ...amendment, amendReason: "A typing error." });
    expect((await examRows(orderId)).reports.map(({ amendReason }) => amendReason)).toEqual([null, amendment.amendReason, "A typing error."]);
  });

  it("of two at once keeps one and refuses the other", async () => {
    const { orderId } = await reportedRequest(clinic);
    const amend = () => amendReport(clinic.actor.clinician, { orderId, reportVersion: 1, ...amendment });
    const tries = await Promise.allSettled([amend(), amend()]);
    expect(tries.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(tries.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "conflict", current: { version: 2, what: "Report amended" } } });
  });

  it("needs a reason where the new conclusion differs from the signed findings", async () => {
    const { orderId } = await reportedRequest(clinic);
    const attempt = amendReport(clinic.actor.clinician, { orderId, reportVersion: 1, ...amendment, refluxLeft: "no" });
    await expect(attempt).rejects.toMatchObject({ code: "invalid", fields: [{ field: "disagreementReason" }] });
    expect((await examRows(orderId)).reports).toHaveLength(1);
  });

  it("is refused before there is a signature", async () => {
    const { orderId } = await examinedRequest(clinic);
    const attempt = amendReport(clinic.actor.clinician, { orderId, reportVersion: 1, ...amendment });
    await expect(attempt).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("not signed") });
  });
});

describeUltrasoundRefusals({
  permission: "ultrasounds.amend", by: "clinician", notBy: ["coordinator", "nurse", "sonographer", "admin"], guards: "report", prepare: (of) => reportedRequest(of),
  act: (actor, { orderId }) => amendReport(actor, { orderId, reportVersion: 1, ...amendment }),
});
