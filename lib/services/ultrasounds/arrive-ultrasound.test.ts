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

  it("is refused on any other calendar day of the clinic, which the message names", async () => {
    const { appointmentId, orderId } = await scheduledRequest(clinic);
    for (const at of ["2026-11-03T04:59:00Z", "2026-11-04T05:00:00Z"]) {
      fixClock(new Date(at));
      const attempt = arriveUltrasound(clinic.actor.coordinator, { appointmentId, version: 1 });
      await expect(attempt).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("03-Nov-2026, not today") });
    }
    fixClock(new Date("2026-11-03T05:00:00Z"));
    await arriveUltrasound(clinic.actor.coordinator, { appointmentId, version: 1 });
    fixClock(TUESDAY_MORNING);
    expect(await newestAppointment(orderId)).toMatchObject({ state: "arrived" });
  });
});

describeUltrasoundRefusals({
  permission: "ultrasounds.arrive", by: "coordinator", notBy: ["admin"], guards: "appointment", prepare: (of) => scheduledRequest(of),
  act: (actor, { appointmentId, appointmentVersion }) => arriveUltrasound(actor, { appointmentId, version: appointmentVersion }),
});
