import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { LEFT_LEG, orderedRequest, orderRow, scheduledRequest, TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestRow } from "@/db/testing/refusals";
import { describeUltrasoundRefusals } from "@/db/testing/ultrasound-refusals";
import { fixClock } from "@/lib/platform/clock";
import { cancelOrder } from "./cancel-order";
import { orderUltrasound } from "./order-ultrasound";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
});
afterAll(() => fixClock(null));

const reason = "The patient was scanned elsewhere.";

describe("cancelling an order", () => {
  it("keeps it with the reason, returns the request to accepted, and writes an audit row for each", async () => {
    const { orderId, orderVersion, requestId } = await orderedRequest(clinic);
    const step = await cancelOrder(clinic.actor.clinician, { orderId, version: orderVersion, reason });
    expect(await orderRow(orderId)).toMatchObject({ state: "cancelled", cancelReason: reason, version: step.orderVersion });
    const request = await requestRow(requestId);
    expect(request).toMatchObject({ stage: "accepted", version: step.version });
    const rows = (await auditTrail(clinic.clinicId, "ultrasounds.cancel_order")).slice(-2);
    expect(rows.map(({ subjectKind, subjectId, patientId, outcome, changedFields }) => ({ subjectKind, subjectId, patientId, outcome, changedFields }))).toEqual(
      expect.arrayContaining([
        { subjectKind: "ultrasound", subjectId: orderId, patientId: request.patientId, outcome: "ok", changedFields: ["state", "cancelReason"] },
        { subjectKind: "request", subjectId: requestId, patientId: request.patientId, outcome: "ok", changedFields: ["stage"] },
      ]),
    );
  });

  it("of a closure scan leaves the request where it is", async () => {
    const { requestId, version } = await orderedRequest(clinic);
    const closure = await orderUltrasound(clinic.actor.clinician, { requestId, version, ...LEFT_LEG, purpose: "closure_scan" });
    await cancelOrder(clinic.actor.clinician, { orderId: closure.orderId, version: closure.orderVersion, reason });
    expect(await requestRow(requestId)).toMatchObject({ stage: "ultrasound_ordered", version: closure.version });
  });

  it("is refused while it has an appointment, and when it is cancelled already", async () => {
    const { orderId, orderVersion } = await scheduledRequest(clinic);
    const attempt = cancelOrder(clinic.actor.clinician, { orderId, version: orderVersion, reason });
    await expect(attempt).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("Cancel the appointment first") });
    const other = await orderedRequest(clinic);
    const cancelled = await cancelOrder(clinic.actor.clinician, { orderId: other.orderId, version: other.orderVersion, reason });
    const again = cancelOrder(clinic.actor.clinician, { orderId: other.orderId, version: cancelled.orderVersion, reason });
    await expect(again).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("Cancelled") });
  });
});

describeUltrasoundRefusals({
  permission: "ultrasounds.cancel_order", by: "clinician", notBy: ["coordinator", "nurse", "sonographer", "admin"], guards: "order", prepare: (of) => orderedRequest(of),
  act: (actor, { orderId, orderVersion }) => cancelOrder(actor, { orderId, version: orderVersion, reason }),
});
