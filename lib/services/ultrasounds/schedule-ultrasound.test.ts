import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { eq } from "drizzle-orm";
import { connect } from "@/db/client";
import { insertAppointment } from "@/db/queries/ultrasound-appointments";
import { clinics, holidays, requestFlags, rooms, staff } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { blockTime, LEFT_LEG, makeRoom, newestAppointment, orderedRequest, orderRow, readHindrances, scheduledRequest, slotOf, TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, makeStaff, NINE_TO_FIVE, type TestClinic } from "@/db/testing/factory";
import { requestRow } from "@/db/testing/refusals";
import { describeUltrasoundRefusals } from "@/db/testing/ultrasound-refusals";
import type { StaffActor } from "@/lib/domain/actor";
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
    await expect(attempt).rejects.toMatchObject({ code: "invalid", fields: expect.arrayContaining([{ field, message: expect.any(String) }]) });
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

describe("a time on the clinic's clock", () => {
  const inZone = async (timeZone: string) => {
    const db = await connect();
    await db.update(clinics).set({ timeZone, openingHours: { ...NINE_TO_FIVE, sunday: { opens: "00:30", closes: "09:00" } }, version: 2 }).where(eq(clinics.id, clinic.clinicId));
  };
  const bookAt = async (day: string, clock: string) => {
    const { orderId, orderVersion } = await orderedRequest(clinic);
    const step = scheduleUltrasound(clinic.actor.coordinator, { orderId, version: orderVersion, ...slotOf(clinic), startsAt: { day, clock }, minutes: 30 });
    return { orderId, step };
  };
  afterEach(() => fixClock(TUESDAY_MORNING));

  it.each([
    ["America/New_York", "2026-03-01T12:00:00Z", "2026-03-08", "02:30", /02:30 does not exist .* forward from 02:00 to 03:00/],
    ["America/New_York", "2026-10-30T12:00:00Z", "2026-11-01", "01:30", /01:30 comes twice .* back from 02:00 to 01:00/],
    ["Europe/London", "2026-03-20T12:00:00Z", "2026-03-29", "01:30", /01:30 does not exist .* forward from 01:00 to 02:00/],
    ["Europe/London", "2026-10-20T12:00:00Z", "2026-10-25", "01:30", /01:30 comes twice .* back from 02:00 to 01:00/],
  ])("in %s is refused by name where the clock skips or repeats it", async (timeZone, now, day, clock, message) => {
    fixClock(new Date(now));
    await inZone(timeZone);
    const { step } = await bookAt(day, clock);
    await expect(step).rejects.toMatchObject({ code: "invalid", fields: [{ field: "startsAt", message: expect.stringMatching(message) }] });
  });

  it.each([
    ["America/New_York", "2026-03-01T12:00:00Z", "2026-03-08", "03:00", "2026-03-08T07:00:00.000Z"],
    ["America/New_York", "2026-10-30T12:00:00Z", "2026-11-01", "02:00", "2026-11-01T07:00:00.000Z"],
    ["Europe/London", "2026-03-20T12:00:00Z", "2026-03-29", "02:00", "2026-03-29T01:00:00.000Z"],
    ["Europe/London", "2026-10-20T12:00:00Z", "2026-10-25", "02:00", "2026-10-25T02:00:00.000Z"],
  ])("in %s right after the change is the instant that the clock then shows", async (timeZone, now, day, clock, startsAt) => {
    fixClock(new Date(now));
    await inZone(timeZone);
    const { orderId, step } = await bookAt(day, clock);
    await step;
    expect(await newestAppointment(orderId)).toMatchObject({ startsAt: new Date(startsAt), endsAt: new Date(Date.parse(startsAt) + 30 * 60_000) });
  });
});

describe("booking over what is in the way", () => {
  const reason = "Leg is swollen; agreed with both.";
  const over = async (actor: StaffActor, changes: Parameters<typeof slotOf>[1] = {}, overbookReason: string | null = reason) => {
    const { orderId, orderVersion } = await orderedRequest(clinic);
    const wanted = { orderId, version: orderVersion, ...slotOf(clinic, changes) };
    const overbooks = overbookReason === null ? null : await readHindrances(scheduleUltrasound(actor, wanted));
    return { orderId, overbooks, step: scheduleUltrasound(actor, { ...wanted, overbookReason, overbooks }) };
  };

  it("is possible for a nurse with a reason, which is kept and named in the audit row", async () => {
    await scheduledRequest(clinic);
    const { orderId, step } = await over(clinic.actor.nurse, { afterMinutes: 30 });
    await step;
    expect(await newestAppointment(orderId)).toMatchObject({ state: "booked", overbookReason: "Leg is swollen; agreed with both." });
    expect((await auditTrail(clinic.clinicId, "ultrasounds.schedule")).filter(({ subjectId }) => subjectId === orderId).at(-1)).toMatchObject({ outcome: "ok", changedFields: expect.arrayContaining(["appointment.overbookReason"]) });
  });

  it("without a reason is refused, and the refusal says that one would do", async () => {
    await scheduledRequest(clinic);
    const { step } = await over(clinic.actor.nurse, {}, null);
    await expect(step).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining("is taken"), fields: [{ field: "overbookReason" }, { field: "overbooks" }] });
  });

  it("is refused for a coordinator and a sonographer, whatever the reason, and nothing is booked", async () => {
    await scheduledRequest(clinic);
    for (const actor of [clinic.actor.coordinator, clinic.actor.sonographer]) {
      const { orderId, step } = await over(actor);
      await expect(step).rejects.toMatchObject({ code: "forbidden", message: expect.stringContaining("Only a nurse or a clinician") });
      expect(await orderRow(orderId)).toMatchObject({ state: "ordered" });
    }
  });

  it("never books the same patient twice at a time", async () => {
    const { requestId, version } = await scheduledRequest(clinic);
    const repeat = await orderUltrasound(clinic.actor.clinician, { requestId, version, ...LEFT_LEG, purpose: "repeat" });
    const attempt = scheduleUltrasound(clinic.actor.nurse, { orderId: repeat.orderId, version: repeat.orderVersion, ...slotOf(clinic, await otherPlace()), overbookReason: "Two at once." });
    await expect(attempt).rejects.toMatchObject({ code: "conflict", fields: [], message: expect.stringContaining("This patient has another appointment") });
  });

  it("opens a blocked and a closed time, but never a holiday", async () => {
    await blockTime(clinic, { roomId: clinic.roomId });
    const { step: without } = await over(clinic.actor.clinician, {}, null);
    await expect(without).rejects.toMatchObject({ code: "conflict", message: "Room 1 is blocked 10:00 to 11:00: Machine service.", fields: [{ field: "overbookReason" }, { field: "overbooks" }] });
    await (await over(clinic.actor.clinician)).step;
    await (await over(clinic.actor.clinician, { afterMinutes: 8 * 60 })).step;
    const db = await connect();
    await db.insert(holidays).values({ id: newId(), clinicId: clinic.clinicId, onDay: "2026-11-04", name: "Founder's day" });
    const { step } = await over(clinic.actor.clinician, { afterMinutes: 24 * 60 });
    await expect(step).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("holiday"), fields: [{ field: "startsAt" }] });
  });

  it("of a person's absence or the whole clinic's asks for the same", async () => {
    await blockTime(clinic, { staffId: clinic.actor.sonographer.staffId });
    await blockTime(clinic);
    const { step } = await over(clinic.actor.coordinator, {}, null);
    await expect(step).rejects.toMatchObject({ code: "conflict", message: expect.stringMatching(/sonographer is blocked.*Whole clinic is blocked/i) });
  });

  it("names everything that is in the way, and a reason without having read it books nothing", async () => {
    const { reference } = await scheduledRequest(clinic, slotOf(clinic, { afterMinutes: 6 * 60 }));
    await blockTime(clinic, { roomId: clinic.roomId }, 6 * 60);
    const { orderId, orderVersion } = await orderedRequest(clinic);
    const wanted = { orderId, version: orderVersion, ...slotOf(clinic, { afterMinutes: 6 * 60 + 15 }) };
    const all = expect.stringMatching(new RegExp(`open 09:00 to 17:00.*Room 1 is taken.*${reference}.*sonographer is taken.*Room 1 is blocked`));
    const refusal = { code: "conflict", message: all, fields: [{ field: "startsAt" }, { field: "overbookReason" }, { field: "overbooks", message: all }] };
    await expect(scheduleUltrasound(clinic.actor.nurse, wanted)).rejects.toMatchObject(refusal);
    await expect(scheduleUltrasound(clinic.actor.nurse, { ...wanted, overbookReason: "Stays a little longer." })).rejects.toMatchObject(refusal);
    const onlyHours = "The clinic is open 09:00 to 17:00 on that day.";
    await expect(scheduleUltrasound(clinic.actor.nurse, { ...wanted, overbookReason: "Stays a little longer.", overbooks: onlyHours })).rejects.toMatchObject({ ...refusal, message: expect.stringMatching(/has changed since you read it/) });
    expect(await orderRow(orderId)).toMatchObject({ state: "ordered" });
  });

  it("asks anew when somebody took the time while the reason was written, and books over it once that was read too", async () => {
    const { orderId, orderVersion } = await orderedRequest(clinic);
    const wanted = { orderId, version: orderVersion, ...slotOf(clinic, { afterMinutes: 6 * 60 + 15 }) };
    const overbooks = await readHindrances(scheduleUltrasound(clinic.actor.nurse, wanted));
    const { reference } = await scheduledRequest(clinic, slotOf(clinic, { afterMinutes: 6 * 60 }));
    const again = scheduleUltrasound(clinic.actor.nurse, { ...wanted, overbookReason: reason, overbooks });
    const read = await readHindrances(again);
    await expect(again).rejects.toMatchObject({ code: "conflict", message: expect.stringContaining(`What is in the way has changed since you read it. ${overbooks ?? ""} Room 1 is taken`) });
    expect(read).toContain(reference);
    await scheduleUltrasound(clinic.actor.nurse, { ...wanted, overbookReason: reason, overbooks: read });
    expect(await newestAppointment(orderId)).toMatchObject({ overbookReason: reason });
  });

  it("keeps no reason where nothing was in the way, so that nobody else may take the time", async () => {
    const { orderId, orderVersion } = await orderedRequest(clinic);
    await scheduleUltrasound(clinic.actor.nurse, { orderId, version: orderVersion, ...slotOf(clinic), overbookReason: reason, overbooks: "Somebody was here." });
    expect(await newestAppointment(orderId)).toMatchObject({ overbookReason: null });
    const { step: second } = await over(clinic.actor.coordinator, {}, null);
    await expect(second).rejects.toMatchObject({ code: "conflict" });
  });
});

describeUltrasoundRefusals({
  permission: "ultrasounds.schedule", by: "coordinator", notBy: ["admin"], guards: "order", prepare: (of) => orderedRequest(of),
  act: (actor, { orderId, orderVersion }, of) => scheduleUltrasound(actor, { orderId, version: orderVersion, ...slotOf(of) }),
});
