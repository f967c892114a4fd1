import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { newestAppointment, scheduledRequest, TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestRow } from "@/db/testing/refusals";
import { describeUltrasoundRefusals } from "@/db/testing/ultrasound-refusals";
import { fixClock } from "@/lib/platform/clock";
import { arriveUltrasound } from "./arrive-ultrasound";

useTestDatabase();

let clinic: TestClinic;
beforeAll(() => fixClock(TUESDAY_MORNING));
beforeEach(async () => {
  clinic = await makeClinic();
});
afterAll(() => fixClock(null));

describe("the arrival of a patient", () => {
  it("is kept with its time, moves nothing else, and writes the audit row", async () => {
    const { orderId, orderVersion, requestId, version, reference, appointmentId } = await scheduledRequest(clinic);
    const step = await arriveUltrasound(clinic.actor.coordinator, { appointmentId, version: 1 });
    expect(step).toEqual({ orderId, orderVersion, requestId, reference, version });
    expect(await newestAppointment(orderId)).toMatchObject({ state: "arrived", arrivedAt: TUESDAY_MORNING, version: 2 });
    const { patientId } = await requestRow(requestId);
    const changedFields = ["appointment.state", "appointment.arrivedAt"];
    expect(await auditTrail(clinic.clinicId, "ultrasounds.arrive")).toMatchObject([{ outcome: "ok", subjectKind: "ultrasound", subjectId: orderId, patientId, changedFields }]);
  });

  it("is recorded once", async () => {
    const { appointmentId } = await scheduledRequest(clinic);
    await arriveUltrasound(clinic.actor.nurse, { appointmentId, version: 1 });
    await expect(arriveUltrasound(clinic.actor.nurse, { appointmentId, version: 2 })).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("Arrived") });
  });
});

describeUltrasoundRefusals({
  permission: "ultrasounds.arrive", by: "coordinator", notBy: ["admin"], guards: "appointment", prepare: (of) => scheduledRequest(of),
  act: (actor, { appointmentId, appointmentVersion }) => arriveUltrasound(actor, { appointmentId, version: appointmentVersion }),
});
