import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { newestAppointment, orderedRequest, orderRow, scheduledRequest, slotOf, TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestRow } from "@/db/testing/refusals";
import { describeUltrasoundRefusals } from "@/db/testing/ultrasound-refusals";
import { fixClock } from "@/lib/platform/clock";
import { arriveUltrasound } from "./arrive-ultrasound";
import { cancelAppointment } from "./cancel-appointment";
import { scheduleUltrasound } from "./schedule-ultrasound";

useTestDatabase();

let clinic: TestClinic;
beforeAll(() => fixClock(TUESDAY_MORNING));
beforeEach(async () => {
  clinic = await makeClinic();
});
afterAll(() => fixClock(null));

const reason = "The patient has a cold.";

describe("cancelling an appointment", () => {
  it("keeps it with the reason, returns order and request to be scheduled, frees the slot, and writes the audit row", async () => {
    const { orderId, requestId, appointmentId } = await scheduledRequest(clinic);
    const step = await cancelAppointment(clinic.actor.coordinator, { appointmentId, version: 1, reason });
    expect(await newestAppointment(orderId)).toMatchObject({ state: "cancelled", endReason: reason, endedAt: TUESDAY_MORNING });
    expect(await orderRow(orderId)).toMatchObject({ state: "ordered", version: step.orderVersion });
    expect(await requestRow(requestId)).toMatchObject({ stage: "ultrasound_ordered", version: step.version });
    const trail = await auditTrail(clinic.clinicId, "ultrasounds.cancel_appointment");
    expect(trail.map(({ subjectId, outcome }) => [subjectId, outcome])).toEqual(expect.arrayContaining([[orderId, "ok"], [requestId, "ok"]]));
    const other = await orderedRequest(clinic);
    await scheduleUltrasound(clinic.actor.nurse, { orderId: other.orderId, version: other.orderVersion, ...slotOf(clinic) });
  });

  it("is possible after the patient arrived, and only once", async () => {
    const { appointmentId } = await scheduledRequest(clinic);
    await arriveUltrasound(clinic.actor.nurse, { appointmentId, version: 1 });
    await cancelAppointment(clinic.actor.nurse, { appointmentId, version: 2, reason });
    const again = cancelAppointment(clinic.actor.nurse, { appointmentId, version: 3, reason });
    await expect(again).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("Cancelled") });
  });
});

describeUltrasoundRefusals({
  permission: "ultrasounds.cancel_appointment", by: "coordinator", notBy: ["admin"], guards: "appointment", prepare: (of) => scheduledRequest(of),
  act: (actor, { appointmentId, appointmentVersion }) => cancelAppointment(actor, { appointmentId, version: appointmentVersion, reason }),
});
