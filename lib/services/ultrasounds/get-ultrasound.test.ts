import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { LEFT_LEG, orderedRequest, TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { REFLUXING_LEFT, reportedRequest, worksheetRequest } from "@/db/testing/examined";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestRow, seenNow } from "@/db/testing/refusals";
import { newId } from "@/lib/platform/id";
import { fixClock } from "@/lib/platform/clock";
import { getUltrasound } from "./get-ultrasound";
import { orderUltrasound } from "./order-ultrasound";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
});
afterAll(() => fixClock(null));

describe("reading one ultrasound", () => {
  it("shows order, person, worksheet, readings and every report, and writes who looked", async () => {
    const { orderId, requestId } = await reportedRequest(clinic);
    const { patientId, reference } = await requestRow(requestId);
    const page = await getUltrasound(clinic.actor.nurse, { orderId });
    expect(page).toMatchObject({
      order: { id: orderId, state: "reported", appointment: { state: "done" }, report: { reportVersion: 1 } },
      request: { id: requestId, reference },
      patient: { patientId, familyName: "Example", allergies: null },
      clinic: { name: "Test Vein Clinic", phone: "+13125550100", timeZone: "America/New_York" },
      appointments: [{ state: "done" }],
      exam: { completedAt: TUESDAY_MORNING.toISOString() },
      readings: [{ leg: "left", computed: "yes", gsvExtent: "axial" }],
      reports: [{ reflux: { left: "yes", right: null } }],
    });
    expect((await auditTrail(clinic.clinicId, "ultrasounds.get")).at(-1)).toMatchObject({ outcome: "ok", subjectKind: "ultrasound", subjectId: orderId, patientId, changedFields: [] });
  });

  it("reads an ordered leg without a worksheet as indeterminate, never as negative", async () => {
    const { orderId } = await orderedRequest(clinic);
    expect(await getUltrasound(clinic.actor.clinician, { orderId })).toMatchObject({ exam: null, findings: [], readings: [{ leg: "left", computed: "indeterminate" }], reports: [] });
  });

  it("brings the person's last complete exam of the same leg to compare with, and none of the other leg's", async () => {
    const first = await reportedRequest(clinic);
    fixClock(new Date("2027-02-02T14:00:00Z"));
    const { requestId, version } = await seenNow(first.requestId);
    const again = await orderUltrasound(clinic.actor.clinician, { ...LEFT_LEG, requestId, version, purpose: "repeat", legs: "both", study: "complete_bilateral" });
    const page = await getUltrasound(clinic.actor.sonographer, { orderId: again.orderId });
    expect(page?.earlier.right).toBeNull();
    expect(page?.earlier.left).toMatchObject({ orderId: first.orderId, examinedOn: "2026-11-03" });
    expect(page?.earlier.left?.findings).toEqual(expect.arrayContaining(REFLUXING_LEFT));
    expect((await getUltrasound(clinic.actor.sonographer, { orderId: first.orderId }))?.earlier).toEqual({ left: null, right: null });
    expect((await getUltrasound(clinic.actor.coordinator, { orderId: again.orderId }))?.earlier).toEqual({ left: null, right: null });
    fixClock(TUESDAY_MORNING);
  });

  it("compares with nobody else's exam, and with none that is not complete", async () => {
    await reportedRequest(clinic);
    const { requestId } = await worksheetRequest(clinic);
    const again = await orderUltrasound(clinic.actor.clinician, { ...LEFT_LEG, ...(await seenNow(requestId)), purpose: "repeat" });
    expect((await getUltrasound(clinic.actor.sonographer, { orderId: again.orderId }))?.earlier).toEqual({ left: null, right: null });
  });

  it("shows a coordinator where it stands, and nothing of what was asked or found", async () => {
    const { orderId } = await reportedRequest(clinic, { order: { clinicalQuestion: "Is the trunk open?" } });
    const page = await getUltrasound(clinic.actor.coordinator, { orderId });
    expect(page).toMatchObject({ order: { state: "reported", appointment: { state: "done" }, clinicalQuestion: null, report: null }, exam: null, findings: [], readings: [], reports: [] });
  });

  it("finds nothing of another clinic, and nothing that does not exist", async () => {
    const { orderId } = await orderedRequest(clinic);
    const other = await makeClinic();
    expect(await getUltrasound(other.actor.clinician, { orderId })).toBeNull();
    expect(await getUltrasound(clinic.actor.clinician, { orderId: newId() })).toBeNull();
  });

  it("is refused to an admin, who leaves a denied row", async () => {
    const { orderId } = await orderedRequest(clinic);
    await expect(getUltrasound(clinic.actor.admin, { orderId })).rejects.toMatchObject({ code: "forbidden" });
    expect((await auditTrail(clinic.clinicId, "ultrasounds.get")).at(-1)).toMatchObject({ outcome: "denied", subjectId: orderId });
  });
});
