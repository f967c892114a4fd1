import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { appointmentRows, makeRoom, newestAppointment, orderedRequest, orderRow, readHindrances, scheduledRequest, slotOf, TUESDAY_MORNING, type Scheduled } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestRow } from "@/db/testing/refusals";
import { describeUltrasoundRefusals } from "@/db/testing/ultrasound-refusals";
import { fixClock } from "@/lib/platform/clock";
import { arriveUltrasound } from "./arrive-ultrasound";
import { rescheduleUltrasound } from "./reschedule-ultrasound";
import { scheduleUltrasound } from "./schedule-ultrasound";

useTestDatabase();

let clinic: TestClinic;
beforeAll(() => fixClock(TUESDAY_MORNING));
beforeEach(async () => {
  clinic = await makeClinic();
});
afterAll(() => fixClock(null));

const reason = "The patient asked for a later time.";
const move = ({ appointmentId, appointmentVersion }: Scheduled, changes: Parameters<typeof slotOf>[1] = {}, of = clinic, by = of.actor.coordinator) =>
  rescheduleUltrasound(by, { appointmentId, version: appointmentVersion, ...slotOf(of, { afterMinutes: 120, ...changes }), reason });

describe("rescheduling an ultrasound", () => {
  it("keeps the old time with the reason, books the new one, leaves the stage alone, and writes the audit row", async () => {
    const made = await scheduledRequest(clinic);
    const step = await move(made);
    const [old, booked] = await appointmentRows(made.orderId);
    expect(old).toMatchObject({ id: made.appointmentId, state: "moved", endReason: reason, endedAt: TUESDAY_MORNING });
    expect(booked).toMatchObject({ state: "booked", startsAt: slotOf(clinic, { afterMinutes: 120 }).startsAt, endReason: null });
    expect(step).toEqual({ orderId: made.orderId, orderVersion: (await orderRow(made.orderId)).version, requestId: made.requestId, reference: made.reference, version: made.version });
    expect(await requestRow(made.requestId)).toMatchObject({ stage: "ultrasound_scheduled", version: made.version });
    expect((await auditTrail(clinic.clinicId, "ultrasounds.schedule")).at(-1)).toMatchObject({ outcome: "ok", subjectKind: "ultrasound", subjectId: made.orderId, changedFields: expect.arrayContaining(["appointment.startsAt"]) });
  });

  it("may overlap the time it leaves, which is free for others at once", async () => {
    const made = await scheduledRequest(clinic);
    await move(made, { afterMinutes: 30 });
    await move({ ...made, appointmentId: (await newestAppointment(made.orderId)).id }, { afterMinutes: 120 });
    const { orderId, orderVersion } = await orderedRequest(clinic);
    await scheduleUltrasound(clinic.actor.nurse, { orderId, version: orderVersion, ...slotOf(clinic) });
  });

  it("into a taken slot says who has it, and the old time stands", async () => {
    const first = await scheduledRequest(clinic);
    const made = await scheduledRequest(clinic, slotOf(clinic, { afterMinutes: 60 }));
    await expect(move(made, { afterMinutes: 0 })).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining(`(${first.reference})`) });
    expect(await appointmentRows(made.orderId)).toMatchObject([{ id: made.appointmentId, state: "booked", version: 1 }]);
  });

  it("to a closed hour is refused", async () => {
    const made = await scheduledRequest(clinic);
    await expect(move(made, { afterMinutes: 12 * 60, roomId: await makeRoom(clinic) })).rejects.toMatchObject({ code: "invalid", fields: [{ field: "startsAt" }, { field: "overbookReason" }, { field: "overbooks" }] });
  });

  it("over what is in the way needs a nurse or a clinician and a reason", async () => {
    await scheduledRequest(clinic);
    const made = await scheduledRequest(clinic, slotOf(clinic, { afterMinutes: 60 }));
    const over = { roomId: clinic.roomId, sonographerId: clinic.actor.sonographer.staffId, startsAt: slotOf(clinic).startsAt, minutes: 60, reason: "Leg is worse.", overbookReason: "Agreed with both." };
    const id = { appointmentId: made.appointmentId, version: 1 };
    await expect(rescheduleUltrasound(clinic.actor.sonographer, { ...id, ...over })).rejects.toMatchObject({ code: "forbidden" });
    await expect(rescheduleUltrasound(clinic.actor.nurse, { ...id, ...over })).rejects.toMatchObject({ code: "conflict" });
    const overbooks = await readHindrances(rescheduleUltrasound(clinic.actor.nurse, { ...id, ...over, overbookReason: null }));
    await rescheduleUltrasound(clinic.actor.nurse, { ...id, ...over, overbooks });
    expect(await appointmentRows(made.orderId)).toMatchObject([{ state: "moved", overbookReason: null }, { state: "booked", overbookReason: "Agreed with both." }]);
  });

  it("is refused once the patient has arrived", async () => {
    const made = await scheduledRequest(clinic);
    await arriveUltrasound(clinic.actor.nurse, { appointmentId: made.appointmentId, version: 1 });
    await expect(move({ ...made, appointmentVersion: 2 })).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("Arrived") });
  });
});

describeUltrasoundRefusals({
  permission: "ultrasounds.schedule", by: "sonographer", notBy: ["admin"], guards: "appointment", prepare: (of) => scheduledRequest(of),
  act: (actor, made, of) => move(made, {}, of, actor),
});
