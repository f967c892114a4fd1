import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { eq } from "drizzle-orm";
import { connect } from "@/db/client";
import { clinics, holidays, rooms, staff } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { acceptedRequest, appointmentRows, blockTime, LEFT_LEG, makeRoom, newestAppointment, orderedRequest, orderRow, readHindrances, scheduledRequest, slotOf, TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { examRows, reportedRequest, worksheetOf, worksheetRequest } from "@/db/testing/examined";
import { makeClinic, NINE_TO_FIVE, type TestClinic } from "@/db/testing/factory";
import { requestRow } from "@/db/testing/refusals";
import type { UltrasoundStep } from "@/lib/domain/care";
import { fixClock } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { undoMove } from "./requests/undo-move";
import { arriveUltrasound } from "./ultrasounds/arrive-ultrasound";
import { cancelAppointment } from "./ultrasounds/cancel-appointment";
import { cancelOrder } from "./ultrasounds/cancel-order";
import { completeExam } from "./ultrasounds/complete-exam";
import { orderUltrasound } from "./ultrasounds/order-ultrasound";
import { recordNoShow } from "./ultrasounds/record-no-show";
import { rescheduleUltrasound } from "./ultrasounds/reschedule-ultrasound";
import { saveWorksheet } from "./ultrasounds/save-worksheet";
import { scheduleUltrasound } from "./ultrasounds/schedule-ultrasound";

useTestDatabase();

let clinic: TestClinic;
beforeEach(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
});
afterAll(() => fixClock(null));

const reason = "By mistake.";
const clinician = () => clinic.actor.clinician;
const nurse = () => clinic.actor.nurse;
const sonographer = () => clinic.actor.sonographer;
const later = () => fixClock(slotOf(clinic).startsAt);

/** Request, order, appointments and exam without the version numbers, which only go up. */
async function recordOf({ orderId, requestId }: Pick<UltrasoundStep, "orderId" | "requestId">) {
  const without = <Row extends { version: number }>({ version: _version, ...row }: Row) => row;
  const { exams, findings } = await examRows(orderId);
  return {
    request: without(await requestRow(requestId)), order: without(await orderRow(orderId)), appointments: (await appointmentRows(orderId)).map(without), exams: exams.map(without), findings,
  };
}

describe("undoing a step of the diagnostic ultrasound", () => {
  it("takes an order away as cancelled, and the request is as it was", async () => {
    const seen = await acceptedRequest(clinic);
    const { version: _before, ...before } = await requestRow(seen.requestId);
    fixClock(new Date(TUESDAY_MORNING.getTime() + 60_000));
    const { orderId, version } = await orderUltrasound(clinician(), { ...seen, ...LEFT_LEG });
    await undoMove(clinician(), { requestId: seen.requestId, version });
    expect(await requestRow(seen.requestId)).toMatchObject(before);
    expect(await orderRow(orderId)).toMatchObject({ state: "cancelled", cancelReason: expect.stringContaining("Undone") });
    const trail = await auditTrail(clinic.clinicId, "requests.undo");
    expect(trail.map(({ subjectKind, subjectId, outcome }) => ({ subjectKind, subjectId, outcome }))).toEqual(
      expect.arrayContaining([
        { subjectKind: "request", subjectId: seen.requestId, outcome: "ok" },
        { subjectKind: "ultrasound", subjectId: orderId, outcome: "ok" },
      ]),
    );
  });

  it("brings a cancelled order back", async () => {
    const made = await orderedRequest(clinic);
    const before = await recordOf(made);
    later();
    const { version } = await cancelOrder(clinician(), { orderId: made.orderId, version: made.orderVersion, reason });
    await undoMove(clinician(), { requestId: made.requestId, version });
    expect(await recordOf(made)).toEqual(before);
  });

  it("takes a booking away, and its slot is free", async () => {
    const made = await orderedRequest(clinic);
    const before = await recordOf(made);
    fixClock(new Date(TUESDAY_MORNING.getTime() + 60_000));
    const { version } = await scheduleUltrasound(nurse(), { orderId: made.orderId, version: made.orderVersion, ...slotOf(clinic) });
    await undoMove(nurse(), { requestId: made.requestId, version });
    const { appointments, ...after } = await recordOf(made);
    expect({ ...after, appointments: [] }).toEqual(before);
    expect(appointments).toMatchObject([{ state: "cancelled", endReason: expect.stringContaining("Undone") }]);
    await scheduledRequest(clinic);
  });

  it.each(["booked", "arrived"] as const)("brings a cancelled appointment back as %s", async (state) => {
    const made = await scheduledRequest(clinic);
    if (state === "arrived") await arriveUltrasound(nurse(), { appointmentId: made.appointmentId, version: 1 });
    const before = await recordOf(made);
    later();
    const { version } = await cancelAppointment(nurse(), { appointmentId: made.appointmentId, version: (await newestAppointment(made.orderId)).version, reason });
    await undoMove(nurse(), { requestId: made.requestId, version });
    expect(await recordOf(made)).toEqual(before);
    expect(before.appointments).toMatchObject([{ state }]);
  });

  it("brings a missed appointment back", async () => {
    const made = await scheduledRequest(clinic);
    const before = await recordOf(made);
    later();
    const { version } = await recordNoShow(nurse(), { appointmentId: made.appointmentId, version: 1, reason });
    await undoMove(nurse(), { requestId: made.requestId, version });
    expect(await recordOf(made)).toEqual(before);
  });

  it("opens a completed exam again, with its worksheet", async () => {
    const made = await worksheetRequest(clinic);
    const before = await recordOf(made);
    later();
    const { version } = await completeExam(sonographer(), { orderId: made.orderId, version: made.examVersion });
    await undoMove(sonographer(), { requestId: made.requestId, version });
    expect(await recordOf(made)).toEqual(before);
  });
});

describe("an undo that is refused", () => {
  const undone = async ({ requestId }: UltrasoundStep, by = nurse()) => undoMove(by, { requestId, version: (await requestRow(requestId)).version });

  it("says who has the slot of the cancelled appointment now, and nothing changes", async () => {
    const made = await scheduledRequest(clinic);
    await cancelAppointment(nurse(), { appointmentId: made.appointmentId, version: 1, reason });
    const other = await scheduledRequest(clinic);
    const before = await recordOf(made);
    await expect(undone(made)).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining(`Room 1 is taken 10:00 to 11:00 by another appointment (${other.reference}).`) });
    expect(await recordOf(made)).toEqual(before);
  });

  describe("of a cancelled appointment", () => {
    const db = () => connect();
    const since: [string, () => Promise<unknown>, string][] = [
      ["its sonographer is on leave", () => blockTime(clinic, { staffId: sonographer().staffId }), "Test sonographer is blocked 10:00 to 11:00"],
      ["the clinic is blocked", () => blockTime(clinic), "Whole clinic is blocked"],
      ["the day became a holiday", async () => (await db()).insert(holidays).values({ id: newId(), clinicId: clinic.clinicId, onDay: "2026-11-03", name: "Founder's day" }), "a holiday"],
      ["the clinic opens later", async () => (await db()).update(clinics).set({ openingHours: { ...NINE_TO_FIVE, tuesday: { opens: "11:00", closes: "17:00" } }, version: 2 }).where(eq(clinics.id, clinic.clinicId)), "open 11:00 to 17:00"],
      ["its room is out of use", async () => (await db()).update(rooms).set({ isActive: false, version: 2 }).where(eq(rooms.id, clinic.roomId)), "room of this appointment is out of use"],
      ["the account of its sonographer is closed", async () => (await db()).update(staff).set({ disabledAt: TUESDAY_MORNING, version: 2 }).where(eq(staff.id, sonographer().staffId)), "does not examine any more"],
    ];
    it.each(since)("is refused when since then %s", async (_what, happens, words) => {
      const made = await scheduledRequest(clinic);
      await cancelAppointment(nurse(), { appointmentId: made.appointmentId, version: 1, reason });
      await happens();
      const before = await recordOf(made);
      await expect(undone(made)).rejects.toMatchObject({ message: expect.stringContaining(words) });
      expect(await recordOf(made)).toEqual(before);
    });
  });

  describe("of an overbooked appointment", () => {
    const overbooked = async () => {
      const first = await scheduledRequest(clinic);
      await blockTime(clinic, { roomId: clinic.roomId });
      const { orderId, orderVersion, requestId } = await orderedRequest(clinic);
      const wanted = { orderId, version: orderVersion, ...slotOf(clinic, { afterMinutes: 15 }) };
      const overbooks = await readHindrances(scheduleUltrasound(nurse(), wanted));
      const step = await scheduleUltrasound(nurse(), { ...wanted, overbookReason: "Agreed with both.", overbooks });
      await cancelAppointment(nurse(), { appointmentId: (await newestAppointment(orderId)).id, version: 1, reason });
      return { first, made: { ...step, requestId } };
    };

    it("brings it back over what it was booked over", async () => {
      const { made } = await overbooked();
      await undone(made);
      expect(await newestAppointment(made.orderId)).toMatchObject({ state: "booked", overbookReason: "Agreed with both." });
    });

    it("is refused over whoever was booked there since, and over a block made since", async () => {
      const { first, made } = await overbooked();
      await cancelAppointment(nurse(), { appointmentId: first.appointmentId, version: 1, reason });
      const other = await scheduledRequest(clinic, { roomId: await makeRoom(clinic) });
      await expect(undone(made)).rejects.toMatchObject({ code: "conflict", message: `Test sonographer is taken 10:00 to 11:00 by another appointment (${other.reference}).` });
      await cancelAppointment(nurse(), { appointmentId: other.appointmentId, version: 1, reason });
      await blockTime(clinic, { staffId: sonographer().staffId });
      await expect(undone(made)).rejects.toMatchObject({ code: "conflict", message: expect.stringMatching(/^Test sonographer is blocked 10:00 to 11:00/) });
    });
  });

  it("leaves a booking whose patient has arrived, that was moved, or whose exam has begun", async () => {
    const arrived = await scheduledRequest(clinic);
    await arriveUltrasound(nurse(), { appointmentId: arrived.appointmentId, version: 1 });
    await expect(undone(arrived)).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("has arrived") });
    const moved = await scheduledRequest(clinic, slotOf(clinic, { afterMinutes: 60 }));
    await rescheduleUltrasound(nurse(), { appointmentId: moved.appointmentId, version: 1, ...slotOf(clinic, { afterMinutes: 120 }), reason });
    await expect(undone(moved)).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("moved since") });
    const begun = await scheduledRequest(clinic, slotOf(clinic, { afterMinutes: 180 }));
    await saveWorksheet(sonographer(), worksheetOf(begun.orderId));
    await expect(undone(begun)).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("exam has begun") });
  });

  it("never takes a signature back", async () => {
    const made = await reportedRequest(clinic);
    const before = await recordOf(made);
    await expect(undone(made, clinician())).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("Amend it") });
    expect(await recordOf(made)).toEqual(before);
  });
});
