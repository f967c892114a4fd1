import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { newestAppointment, scheduledRequest, TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestRow } from "@/db/testing/refusals";
import { describeUltrasoundRefusals } from "@/db/testing/ultrasound-refusals";
import { fixClock } from "@/lib/platform/clock";
import { arriveUltrasound } from "./arrive-ultrasound";
import { takeInUltrasound } from "./take-in-ultrasound";

useTestDatabase();

let clinic: TestClinic;
beforeAll(() => fixClock(TUESDAY_MORNING));
beforeEach(async () => {
  clinic = await makeClinic();
});
afterAll(() => fixClock(null));

async function arrived(of: TestClinic) {
  const made = await scheduledRequest(of);
  await arriveUltrasound(of.actor.nurse, { appointmentId: made.appointmentId, version: made.appointmentVersion });
  return { ...made, appointmentVersion: made.appointmentVersion + 1 };
}

describe("taking a patient in", () => {
  it("is kept with its time, moves nothing else, and writes the audit row", async () => {
    const { appointmentId, appointmentVersion, orderId, orderVersion, requestId, version, reference } = await arrived(clinic);
    const step = await takeInUltrasound(clinic.actor.sonographer, { appointmentId, version: appointmentVersion });
    expect(step).toEqual({ orderId, orderVersion, requestId, reference, version });
    expect(await newestAppointment(orderId)).toMatchObject({ state: "arrived", inRoomAt: TUESDAY_MORNING });
    const { patientId } = await requestRow(requestId);
    expect(await auditTrail(clinic.clinicId, "ultrasounds.take_in")).toMatchObject([{ outcome: "ok", subjectId: orderId, patientId, changedFields: ["appointment.inRoomAt"] }]);
  });

  it("is refused before the patient has arrived, and a second time", async () => {
    const { appointmentId } = await scheduledRequest(clinic);
    await expect(takeInUltrasound(clinic.actor.nurse, { appointmentId, version: 1 })).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("has arrived") });
    await arriveUltrasound(clinic.actor.nurse, { appointmentId, version: 1 });
    await takeInUltrasound(clinic.actor.nurse, { appointmentId, version: 2 });
    await expect(takeInUltrasound(clinic.actor.nurse, { appointmentId, version: 3 })).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("already") });
  });
});

describeUltrasoundRefusals({
  permission: "ultrasounds.take_in", by: "sonographer", notBy: ["admin"], guards: "appointment", prepare: arrived,
  act: (actor, { appointmentId, appointmentVersion }) => takeInUltrasound(actor, { appointmentId, version: appointmentVersion }),
});
