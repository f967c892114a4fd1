import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { auditTrail } from "@/db/testing/audit-trail";
import { blockTime, newestAppointment, orderRow, scheduledRequest, slotOf, TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { describeUltrasoundRefusals } from "@/db/testing/ultrasound-refusals";
import { fixClock } from "@/lib/platform/clock";
import { arriveUltrasound } from "./arrive-ultrasound";
import { cancelAppointment } from "./cancel-appointment";
import { putBackUltrasound } from "./put-back-ultrasound";
import { recordNoShow } from "./record-no-show";
import { scheduleUltrasound } from "./schedule-ultrasound";
import { takeInUltrasound } from "./take-in-ultrasound";

useTestDatabase();

let clinic: TestClinic;
beforeEach(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
});
afterAll(() => fixClock(null));

async function arrived(of: TestClinic) {
  const made = await scheduledRequest(of);
  await arriveUltrasound(of.actor.nurse, { appointmentId: made.appointmentId, version: made.appointmentVersion });
  return { ...made, appointmentVersion: made.appointmentVersion + 1 };
}

const REPEAT = { purpose: "repeat", study: "limited" } as const;

describe("taking a step of the board back", () => {
  it("leads out of the room first, then to expected, and writes the audit row", async () => {
    const { appointmentId, orderId } = await arrived(clinic);
    await takeInUltrasound(clinic.actor.nurse, { appointmentId, version: 2 });
    await putBackUltrasound(clinic.actor.coordinator, { appointmentId, version: 3 });
    expect(await newestAppointment(orderId)).toMatchObject({ state: "arrived", arrivedAt: TUESDAY_MORNING, inRoomAt: null });
    await putBackUltrasound(clinic.actor.coordinator, { appointmentId, version: 4 });
    expect(await newestAppointment(orderId)).toMatchObject({ state: "booked", arrivedAt: null });
    expect((await auditTrail(clinic.clinicId, "ultrasounds.put_back")).at(-1)).toMatchObject({ outcome: "ok", subjectId: orderId, changedFields: ["appointment.state", "appointment.arrivedAt"] });
    await expect(putBackUltrasound(clinic.actor.coordinator, { appointmentId, version: 5 })).rejects.toMatchObject({ code: "invalid" });
    expect(await auditTrail(clinic.clinicId, "ultrasounds.arrive")).toHaveLength(1);
    await expect(arriveUltrasound(clinic.actor.nurse, { appointmentId, version: 2 })).rejects.toMatchObject({ code: "conflict", current: { what: expect.stringContaining("taken back") } });
  });

  it("makes a missed appointment expected again, unless its request moved with it", async () => {
    const missed = await scheduledRequest(clinic, {}, clinic.actor.nurse, REPEAT);
    const diagnostic = await scheduledRequest(clinic, slotOf(clinic, { afterMinutes: 60 }));
    fixClock(slotOf(clinic, { afterMinutes: 61 }).startsAt);
    for (const { appointmentId } of [missed, diagnostic]) await recordNoShow(clinic.actor.nurse, { appointmentId, version: 1, reason: null });
    await putBackUltrasound(clinic.actor.nurse, { appointmentId: missed.appointmentId, version: 2 });
    expect(await newestAppointment(missed.orderId)).toMatchObject({ state: "booked", endedAt: null });
    expect(await orderRow(missed.orderId)).toMatchObject({ state: "scheduled" });
    await expect(putBackUltrasound(clinic.actor.nurse, { appointmentId: diagnostic.appointmentId, version: 2 })).rejects.toMatchObject({ code: "invalid" });
  });

  it("is refused when somebody else has the time by now", async () => {
    const missed = await scheduledRequest(clinic, {}, clinic.actor.nurse, REPEAT);
    fixClock(slotOf(clinic).startsAt);
    await recordNoShow(clinic.actor.nurse, { appointmentId: missed.appointmentId, version: 1, reason: null });
    await scheduledRequest(clinic);
    await expect(putBackUltrasound(clinic.actor.nurse, { appointmentId: missed.appointmentId, version: 2 })).rejects.toMatchObject({ code: "conflict" });
  });

  it("is refused for a missed appointment of an earlier day, and once another was made and cancelled", async () => {
    const [missed, replaced] = [await scheduledRequest(clinic, {}, clinic.actor.nurse, REPEAT), await scheduledRequest(clinic, slotOf(clinic, { afterMinutes: 60 }), clinic.actor.nurse, REPEAT)];
    fixClock(slotOf(clinic, { afterMinutes: 61 }).startsAt);
    for (const { appointmentId } of [missed, replaced]) await recordNoShow(clinic.actor.nurse, { appointmentId, version: 1, reason: null });
    const { version } = await orderRow(replaced.orderId);
    await scheduleUltrasound(clinic.actor.nurse, { orderId: replaced.orderId, version, ...slotOf(clinic, { afterMinutes: 120 }) });
    await cancelAppointment(clinic.actor.nurse, { appointmentId: (await newestAppointment(replaced.orderId)).id, version: 1, reason: "Rang." });
    await expect(putBackUltrasound(clinic.actor.nurse, { appointmentId: replaced.appointmentId, version: 2 })).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("Another appointment") });
    fixClock(slotOf(clinic, { afterMinutes: 24 * 60 }).startsAt);
    await expect(putBackUltrasound(clinic.actor.nurse, { appointmentId: missed.appointmentId, version: 2 })).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("of today") });
    for (const { orderId } of [missed, replaced]) expect(await orderRow(orderId)).toMatchObject({ state: "ordered" });
  });

  it("is refused when the room was closed or the time blocked since", async () => {
    const missed = await scheduledRequest(clinic, {}, clinic.actor.nurse, REPEAT);
    fixClock(slotOf(clinic).startsAt);
    await recordNoShow(clinic.actor.nurse, { appointmentId: missed.appointmentId, version: 1, reason: null });
    await blockTime(clinic, { roomId: clinic.roomId });
    await expect(putBackUltrasound(clinic.actor.nurse, { appointmentId: missed.appointmentId, version: 2 })).rejects.toMatchObject({ code: "conflict", message: "Room 1 is blocked 10:00 to 11:00: Machine service." });
  });
});

describeUltrasoundRefusals({
  permission: "ultrasounds.put_back", by: "coordinator", notBy: ["admin"], guards: "appointment", prepare: arrived,
  act: (actor, { appointmentId, appointmentVersion }) => putBackUltrasound(actor, { appointmentId, version: appointmentVersion }),
});
