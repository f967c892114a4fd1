import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { newestAppointment, orderRow, scheduledRequest, slotOf, TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestRow } from "@/db/testing/refusals";
import { describeUltrasoundRefusals } from "@/db/testing/ultrasound-refusals";
import { fixClock } from "@/lib/platform/clock";
import { arriveUltrasound } from "./arrive-ultrasound";
import { recordNoShow } from "./record-no-show";

useTestDatabase();

let clinic: TestClinic;
beforeEach(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
});
afterAll(() => fixClock(null));

const reason = "No answer on the phone.";

describe("a patient who did not attend", () => {
  it("is recorded from the start on, returns order and request to be scheduled, and writes the audit row", async () => {
    const { orderId, requestId, appointmentId } = await scheduledRequest(clinic);
    const { startsAt } = slotOf(clinic);
    fixClock(startsAt);
    const step = await recordNoShow(clinic.actor.coordinator, { appointmentId, version: 1, reason });
    expect(await newestAppointment(orderId)).toMatchObject({ state: "no_show", endReason: reason, endedAt: startsAt });
    expect(await orderRow(orderId)).toMatchObject({ state: "ordered", version: step.orderVersion });
    expect(await requestRow(requestId)).toMatchObject({ stage: "ultrasound_ordered", version: step.version });
    const trail = await auditTrail(clinic.clinicId, "ultrasounds.record_no_show");
    expect(trail.map(({ subjectId, outcome }) => [subjectId, outcome])).toEqual(expect.arrayContaining([[orderId, "ok"], [requestId, "ok"]]));
  });

  it("is refused before the start, and once the patient has arrived", async () => {
    const { appointmentId } = await scheduledRequest(clinic);
    fixClock(new Date(slotOf(clinic).startsAt.getTime() - 1));
    await expect(recordNoShow(clinic.actor.nurse, { appointmentId, version: 1, reason })).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("not begun") });
    await arriveUltrasound(clinic.actor.nurse, { appointmentId, version: 1 });
    fixClock(slotOf(clinic).startsAt);
    await expect(recordNoShow(clinic.actor.nurse, { appointmentId, version: 2, reason })).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("Arrived") });
  });
});

describeUltrasoundRefusals({
  permission: "ultrasounds.record_no_show", by: "coordinator", notBy: ["admin"], guards: "appointment",
  prepare: async (of) => {
    const made = await scheduledRequest(of);
    fixClock(slotOf(of).startsAt);
    return made;
  },
  act: (actor, { appointmentId, appointmentVersion }) => recordNoShow(actor, { appointmentId, version: appointmentVersion, reason: null }),
});
