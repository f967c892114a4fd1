import { eq, sql } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { blockedTimes, patients, ultrasoundOrders } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { orderedRequest, scheduledRequest, slotOf, TUESDAY_MORNING, type OrderChoices } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestRow } from "@/db/testing/refusals";
import { fixClock } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { cancelAppointment } from "./cancel-appointment";
import { listBackfill } from "./list-backfill";
import { rescheduleUltrasound } from "./reschedule-ultrasound";
import { scheduleUltrasound } from "./schedule-ultrasound";

useTestDatabase();

let clinic: TestClinic;
beforeEach(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
});
afterAll(() => fixClock(null));

const TOMORROW = new Date("2026-11-04T15:00:00Z");
const NEXT_WEEK = new Date("2026-11-10T15:00:00Z");

/** An hour of tomorrow that somebody gave up. */
async function freed() {
  const made = await scheduledRequest(clinic, slotOf(clinic, { startsAt: TOMORROW }));
  await cancelAppointment(clinic.actor.nurse, { appointmentId: made.appointmentId, version: 1, reason: "Patient is ill." });
  return made;
}

async function agree(orderId: string): Promise<void> {
  await (await connect()).update(ultrasoundOrders).set({ shortNoticeAt: TUESDAY_MORNING, version: sql`${ultrasoundOrders.version} + 1` }).where(eq(ultrasoundOrders.id, orderId));
}

async function agreed(changes: Partial<OrderChoices> = {}): Promise<string> {
  const { orderId } = await orderedRequest(clinic, changes);
  await agree(orderId);
  return orderId;
}

const first = async () => (await listBackfill(clinic.actor.coordinator)).freed[0];

describe("a freed time", () => {
  it("names who agreed to short notice: the pressing first, then the longest wait, then who is booked later; with its audit row", async () => {
    const { appointmentId } = await freed();
    const later = await scheduledRequest(clinic, slotOf(clinic, { startsAt: NEXT_WEEK }));
    await agree(later.orderId);
    const waits = await agreed();
    const waitsLess = await agreed();
    const soon = await agreed({ priority: "soon" });
    await orderedRequest(clinic);
    const time = await first();
    expect(time).toMatchObject({ appointmentId, because: "cancelled", startsAt: TOMORROW.toISOString(), minutes: 60, room: { name: "Room 1" }, more: 0 });
    expect(time?.people.map(({ orderId }) => orderId)).toEqual([soon, waits, waitsLess, later.orderId]);
    expect(time?.people[0]).toMatchObject({ minutes: 40, bookBy: "2026-11-17", isLate: false, booked: null });
    expect(time?.people[3]?.booked).toMatchObject({ appointmentId: later.appointmentId, startsAt: NEXT_WEEK.toISOString() });
    expect((await auditTrail(clinic.clinicId, "ultrasounds.list")).at(-1)).toMatchObject({ outcome: "ok", rowCount: 4, changedFields: [] });
  });

  it("is not offered to whoever gave it up, does not fit, or must not be called", async () => {
    const gave = await freed();
    await agree(gave.orderId);
    await (await connect()).update(ultrasoundOrders).set({ study: "complete_bilateral", legs: "both", version: sql`${ultrasoundOrders.version} + 1` }).where(eq(ultrasoundOrders.id, await agreed()));
    const silent = await agreed();
    const [order] = await (await connect()).select().from(ultrasoundOrders).where(eq(ultrasoundOrders.id, silent));
    const { patientId } = await requestRow(order?.requestId ?? "");
    await (await connect()).update(patients).set({ isDoNotContact: true, version: sql`${patients.version} + 1` }).where(eq(patients.id, patientId));
    const time = await first();
    expect(time?.people.map(({ minutes }) => minutes)).toEqual([60]);
    expect(time?.people.map(({ orderId }) => orderId)).not.toContain(gave.orderId);
  });

  it("goes when it is given away, blocked or over", async () => {
    await freed();
    const orderId = await agreed();
    const time = await first();
    if (time === undefined) throw new Error("It was not free.");
    const { version } = await scheduleUltrasoundOf(orderId, time);
    expect(version).toBeGreaterThan(0);
    expect(await first()).toBeUndefined();

    clinic = await makeClinic();
    await freed();
    const db = await connect();
    await db.insert(blockedTimes).values({ id: newId(), clinicId: clinic.clinicId, roomId: clinic.roomId, startsAt: TOMORROW, endsAt: new Date(TOMORROW.getTime() + 60_000), reason: "Service", recordedById: clinic.actor.admin.staffId });
    expect(await first()).toBeUndefined();

    clinic = await makeClinic();
    await freed();
    fixClock(new Date(TOMORROW.getTime() + 30 * 60_000));
    expect(await first()).toMatchObject({ startsAt: new Date(TOMORROW.getTime() + 30 * 60_000).toISOString(), minutes: 30 });
    fixClock(new Date(TOMORROW.getTime() + 50 * 60_000));
    expect(await first()).toBeUndefined();
  });

  it("is also the one that a move left", async () => {
    const { appointmentId } = await scheduledRequest(clinic, slotOf(clinic, { startsAt: TOMORROW }));
    await rescheduleUltrasound(clinic.actor.nurse, { appointmentId, version: 1, ...slotOf(clinic, { startsAt: NEXT_WEEK }), reason: "Asked for a later day." });
    expect(await first()).toMatchObject({ appointmentId, because: "moved", people: [] });
  });

  it("is refused to an administrator without a care role, and shows nothing of another clinic", async () => {
    await freed();
    await expect(listBackfill(clinic.actor.admin)).rejects.toMatchObject({ code: "forbidden" });
    expect((await listBackfill((await makeClinic()).actor.nurse)).freed).toEqual([]);
  });
});

async function scheduleUltrasoundOf(orderId: string, time: { room: { id: string }; sonographer: { id: string }; startsAt: string }) {
  const [order] = await (await connect()).select().from(ultrasoundOrders).where(eq(ultrasoundOrders.id, orderId));
  return scheduleUltrasound(clinic.actor.coordinator, { orderId, version: order?.version ?? 0, roomId: time.room.id, sonographerId: time.sonographer.id, startsAt: new Date(time.startsAt), minutes: 40 });
}
