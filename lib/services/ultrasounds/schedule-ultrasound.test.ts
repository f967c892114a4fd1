import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { eq } from "drizzle-orm";
import { connect } from "@/db/client";
import { insertAppointment } from "@/db/queries/ultrasound-appointments";
import { clinics, holidays, requestFlags, rooms, staff } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { LEFT_LEG, makeRoom, newestAppointment, orderedRequest, orderRow, scheduledRequest, slotOf, TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, makeStaff, NINE_TO_FIVE, type TestClinic } from "@/db/testing/factory";
import { requestRow } from "@/db/testing/refusals";
import { describeUltrasoundRefusals } from "@/db/testing/ultrasound-refusals";
import type { UltrasoundStep } from "@/lib/domain/care";
import { fixClock } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { audited } from "../audited";
import { orderUltrasound } from "./order-ultrasound";
import { scheduleUltrasound } from "./schedule-ultrasound";

useTestDatabase();

let clinic: TestClinic;
beforeAll(() => fixClock(TUESDAY_MORNING));
beforeEach(async () => {
  clinic = await makeClinic();
});
afterAll(() => fixClock(null));

const book = ({ orderId, orderVersion }: UltrasoundStep, changes: Parameters<typeof slotOf>[1] = {}) =>
  scheduleUltrasound(clinic.actor.coordinator, { orderId, version: orderVersion, ...slotOf(clinic, changes) });
const otherPlace = async () => ({ roomId: await makeRoom(clinic), sonographerId: (await makeStaff(clinic.clinicId, ["sonographer"])).staffId });

describe("scheduling an ultrasound", () => {
  it("books room, sonographer and time, moves order and request, and writes an audit row for each", async () => {
    const ordered = await orderedRequest(clinic);
    const step = await book(ordered);
    const request = await requestRow(ordered.requestId);
    expect(request).toMatchObject({ stage: "ultrasound_scheduled", version: step.version });
    expect(await orderRow(ordered.orderId)).toMatchObject({ state: "scheduled", version: step.orderVersion });
    const { startsAt } = slotOf(clinic);
    expect(await newestAppointment(ordered.orderId)).toMatchObject({
      state: "booked", roomId: clinic.roomId, sonographerId: clinic.actor.sonographer.staffId, patientId: request.patientId, startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000),
    });
    const rows = (await auditTrail(clinic.clinicId, "ultrasounds.schedule")).map(({ subjectKind, subjectId, outcome, patientId }) => ({ subjectKind, subjectId, outcome, patientId }));
    expect(rows).toHaveLength(2);
    expect(rows).toEqual(
      expect.arrayContaining([
        { subjectKind: "ultrasound", subjectId: ordered.orderId, outcome: "ok", patientId: request.patientId },
        { subjectKind: "request", subjectId: ordered.requestId, outcome: "ok", patientId: request.patientId },
      ]),
    );
  });

  it("of a repeat leaves the request where it is", async () => {
    const { requestId, version } = await orderedRequest(clinic);
    const repeat = await orderUltrasound(clinic.actor.clinician, { requestId, version, ...LEFT_LEG, purpose: "repeat" });
    await book(repeat);
    expect(await requestRow(requestId)).toMatchObject({ stage: "ultrasound_ordered", version: repeat.version });
  });

  it("lets one appointment start when another ends, in the same room with the same sonographer", async () => {
    await book(await orderedRequest(clinic), { afterMinutes: 60 });
    await book(await orderedRequest(clinic));
    await book(await orderedRequest(clinic), { afterMinutes: 120 });
  });

  it("is refused for an order that is scheduled already", async () => {
    const { orderId, orderVersion } = await scheduledRequest(clinic);
    const attempt = scheduleUltrasound(clinic.actor.nurse, { orderId, version: orderVersion, ...slotOf(clinic, { afterMinutes: 120 }) });
    await expect(attempt).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("Scheduled") });
  });

  it("is refused while a same-day flag is open, in words a coordinator may read", async () => {
    const ordered = await orderedRequest(clinic);
    const db = await connect();
    await db.insert(requestFlags).values({ id: newId(), clinicId: clinic.clinicId, requestId: ordered.requestId, flag: "F10", level: 2, patientSaid: "New swelling.", raisedAt: TUESDAY_MORNING });
    await expect(book(ordered)).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("a safety flag is open") });
    const byNurse = scheduleUltrasound(clinic.actor.nurse, { orderId: ordered.orderId, version: ordered.orderVersion, ...slotOf(clinic) });
    await expect(byNurse).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("F10") });
    const scan = await orderUltrasound(clinic.actor.clinician, { requestId: ordered.requestId, version: ordered.version, ...LEFT_LEG, purpose: "dvt", priority: "same_day" });
    await book(scan);
  });
});

describe("a taken slot", () => {
  it("says that the room has it, until when, and for which request", async () => {
    const { reference } = await scheduledRequest(clinic);
    const { sonographerId } = await otherPlace();
    const attempt = book(await orderedRequest(clinic), { afterMinutes: 30, sonographerId });
    await expect(attempt).rejects.toMatchObject({ code: "conflict", message: `Room 1 is taken 10:00 to 11:00 by another appointment (${reference}).` });
  });

  it("says that the sonographer has it", async () => {
    const { reference } = await scheduledRequest(clinic);
    const { roomId } = await otherPlace();
    const attempt = book(await orderedRequest(clinic), { afterMinutes: -30, roomId });
    await expect(attempt).rejects.toMatchObject({ code: "conflict", message: `Test sonographer is taken 10:00 to 11:00 by another appointment (${reference}).` });
  });

  it("says that the patient is elsewhere then", async () => {
    const { requestId, reference, version } = await scheduledRequest(clinic);
    const repeat = await orderUltrasound(clinic.actor.clinician, { requestId, version, ...LEFT_LEG, purpose: "repeat" });
    const attempt = book(repeat, await otherPlace());
    await expect(attempt).rejects.toMatchObject({ code: "conflict", message: `This patient has another appointment 10:00 to 11:00 in Room 1 (${reference}).` });
    expect(await orderRow(repeat.orderId)).toMatchObject({ state: "ordered", version: 1 });
  });

  it("is refused by the database too, where nobody asked before", async () => {
    const { requestId } = await scheduledRequest(clinic);
    const { orderId } = await orderedRequest(clinic);
    const { patientId } = await requestRow(requestId);
    const { minutes, ...slot } = slotOf(clinic, await otherPlace());
    const attempt = audited(clinic.actor.nurse, "ultrasounds.schedule", { kind: "ultrasound" }, async (tx) =>
      insertAppointment(tx, { id: newId(), clinicId: clinic.clinicId, orderId, patientId, ...slot, endsAt: new Date(slot.startsAt.getTime() + minutes * 60_000), recordedById: clinic.actor.nurse.staffId }),
    );
    await expect(attempt).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("a slot that cannot be worked in", () => {
  const refusedOn = async (field: string, changes: Parameters<typeof slotOf>[1]) => {
    const attempt = book(await orderedRequest(clinic), changes);
    await expect(attempt).rejects.toMatchObject({ code: "invalid", fields: [{ field, message: expect.any(String) }] });
  };

  it("is refused before opening, past closing, on a closed day and on a holiday", async () => {
    const db = await connect();
    await db.insert(holidays).values({ id: newId(), clinicId: clinic.clinicId, onDay: "2026-11-04", name: "Founder's day" });
    for (const afterMinutes of [-75, 6 * 60 + 15, 24 * 60, 4 * 24 * 60]) await refusedOn("startsAt", { afterMinutes });
    await book(await orderedRequest(clinic), { afterMinutes: 6 * 60 });
  });

  it("is refused in the past, but for a quarter of an hour", async () => {
    fixClock(new Date(slotOf(clinic).startsAt.getTime() + 16 * 60_000));
    await refusedOn("startsAt", {});
    await book(await orderedRequest(clinic), { afterMinutes: 1 });
    fixClock(TUESDAY_MORNING);
  });

  it("keeps the clinic's clock on the day the clocks change", async () => {
    fixClock(new Date("2026-10-30T15:00:00Z"));
    const db = await connect();
    await db.update(clinics).set({ timeZone: "America/Chicago", openingHours: { ...NINE_TO_FIVE, sunday: { opens: "09:00", closes: "17:00" } }, version: 2 }).where(eq(clinics.id, clinic.clinicId));
    await refusedOn("startsAt", { startsAt: new Date("2026-11-01T14:00:00Z") });
    await refusedOn("startsAt", { startsAt: new Date("2026-11-01T22:15:00Z") });
    await book(await orderedRequest(clinic), { startsAt: new Date("2026-11-01T15:00:00Z") });
    await book(await orderedRequest(clinic), { startsAt: new Date("2026-11-01T22:00:00Z") });
    fixClock(TUESDAY_MORNING);
  });

  it("is refused in a room out of use or of another clinic", async () => {
    const other = await makeClinic();
    await refusedOn("roomId", { roomId: other.roomId });
    const db = await connect();
    await db.update(rooms).set({ isActive: false, version: 2 }).where(eq(rooms.id, clinic.roomId));
    await refusedOn("roomId", {});
  });

  it("is refused with somebody who does not examine, whose account is closed, or of another clinic", async () => {
    const other = await makeClinic();
    await refusedOn("sonographerId", { sonographerId: other.actor.sonographer.staffId });
    await refusedOn("sonographerId", { sonographerId: clinic.actor.nurse.staffId });
    const db = await connect();
    await db.update(staff).set({ disabledAt: TUESDAY_MORNING, version: 2 }).where(eq(staff.id, clinic.actor.sonographer.staffId));
    await refusedOn("sonographerId", {});
    await book(await orderedRequest(clinic), { sonographerId: clinic.actor.clinician.staffId });
  });
});

describeUltrasoundRefusals({
  permission: "ultrasounds.schedule", by: "coordinator", notBy: ["admin"], guards: "order", prepare: (of) => orderedRequest(of),
  act: (actor, { orderId, orderVersion }, of) => scheduleUltrasound(actor, { orderId, version: orderVersion, ...slotOf(of) }),
});
