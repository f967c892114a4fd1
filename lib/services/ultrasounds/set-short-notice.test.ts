import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { orderedRequest, orderRow, scheduledRequest, TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestRow } from "@/db/testing/refusals";
import { describeUltrasoundRefusals } from "@/db/testing/ultrasound-refusals";
import { fixClock } from "@/lib/platform/clock";
import { cancelOrder } from "./cancel-order";
import { setShortNotice } from "./set-short-notice";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
});
afterAll(() => fixClock(null));

describe("agreeing to short notice", () => {
  it("is kept with its moment by whoever speaks with the person, moves nothing, and leaves an audit row", async () => {
    const { orderId, orderVersion, requestId, version } = await orderedRequest(clinic);
    const step = await setShortNotice(clinic.actor.coordinator, { orderId, version: orderVersion, isAgreed: true });
    expect(await orderRow(orderId)).toMatchObject({ shortNoticeAt: TUESDAY_MORNING, state: "ordered", version: step.orderVersion });
    const request = await requestRow(requestId);
    expect(request).toMatchObject({ stage: "ultrasound_ordered", version });
    const row = (await auditTrail(clinic.clinicId, "ultrasounds.set_short_notice")).at(-1);
    expect(row).toMatchObject({ subjectKind: "ultrasound", subjectId: orderId, patientId: request.patientId, outcome: "ok", changedFields: ["shortNoticeAt"] });
  });

  it("can be taken back, also with an appointment, and twice is once", async () => {
    const { orderId, orderVersion } = await scheduledRequest(clinic);
    const agreed = await setShortNotice(clinic.actor.nurse, { orderId, version: orderVersion, isAgreed: true });
    const again = await setShortNotice(clinic.actor.nurse, { orderId, version: agreed.orderVersion, isAgreed: true });
    expect(again.orderVersion).toBe(agreed.orderVersion);
    await setShortNotice(clinic.actor.nurse, { orderId, version: agreed.orderVersion, isAgreed: false });
    expect(await orderRow(orderId)).toMatchObject({ shortNoticeAt: null });
  });

  it("is refused of an order that is over", async () => {
    const { orderId, orderVersion } = await orderedRequest(clinic);
    const cancelled = await cancelOrder(clinic.actor.clinician, { orderId, version: orderVersion, reason: "Scanned elsewhere." });
    const attempt = setShortNotice(clinic.actor.nurse, { orderId, version: cancelled.orderVersion, isAgreed: true });
    await expect(attempt).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("Cancelled") });
  });
});

describeUltrasoundRefusals({
  permission: "ultrasounds.set_short_notice", by: "coordinator", notBy: ["admin"], guards: "order", prepare: (of) => orderedRequest(of),
  act: (actor, { orderId, orderVersion }) => setShortNotice(actor, { orderId, version: orderVersion, isAgreed: true }),
});
