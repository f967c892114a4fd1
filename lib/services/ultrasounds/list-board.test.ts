import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { requests, ultrasoundAppointments } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { scheduledRequest, slotOf, TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestRow } from "@/db/testing/refusals";
import { fixClock } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { arriveUltrasound } from "./arrive-ultrasound";
import { cancelAppointment } from "./cancel-appointment";
import { listBoard } from "./list-board";

useTestDatabase();

let clinic: TestClinic;
beforeAll(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
});
afterAll(() => fixClock(null));

describe("the board of today", () => {
  it("holds what is booked for the clinic's day of now, by time, and writes the audit row", async () => {
    const late = await scheduledRequest(clinic, slotOf(clinic, { afterMinutes: 120 }));
    const early = await scheduledRequest(clinic);
    await scheduledRequest(clinic, slotOf(clinic, { startsAt: new Date("2026-11-04T15:00:00Z") }));
    const gone = await scheduledRequest(clinic, slotOf(clinic, { afterMinutes: 60 }));
    await cancelAppointment(clinic.actor.nurse, { appointmentId: gone.appointmentId, version: 1, reason: "Patient is ill." });
    await arriveUltrasound(clinic.actor.nurse, { appointmentId: early.appointmentId, version: 1 });
    const board = await listBoard(clinic.actor.sonographer);
    expect(board).toMatchObject({ todayOn: "2026-11-03", timeZone: "America/New_York" });
    expect(board.scans.map(({ orderId, state, arrivedAt }) => [orderId, state, arrivedAt])).toEqual([
      [early.orderId, "arrived", TUESDAY_MORNING.toISOString()],
      [late.orderId, "booked", null],
    ]);
    expect((await auditTrail(clinic.clinicId, "ultrasounds.list")).at(-1)).toMatchObject({ outcome: "ok", rowCount: 2, changedFields: [] });
  });

  it("counts what the person missed before, over all their orders, and not what is missed later", async () => {
    const here = await makeClinic();
    const one = await scheduledRequest(here);
    const { patientId } = await requestRow(one.requestId);
    const other = await scheduledRequest(here, slotOf(here, { afterMinutes: 60 }));
    const db = await connect();
    await db.update(requests).set({ patientId, version: sql`${requests.version} + 1` }).where(eq(requests.id, other.requestId));
    const missed = (startsAt: string) => ({
      id: newId(), clinicId: here.clinicId, orderId: other.orderId, roomId: here.roomId, sonographerId: here.actor.sonographer.staffId, patientId,
      startsAt: new Date(startsAt), endsAt: new Date(Date.parse(startsAt) + 60_000), state: "no_show" as const, recordedById: here.actor.nurse.staffId,
    });
    await db.insert(ultrasoundAppointments).values([missed("2026-10-01T15:00:00Z"), missed("2026-10-08T15:00:00Z"), missed("2026-11-20T15:00:00Z")]);
    const { scans } = await listBoard(here.actor.nurse);
    expect(scans.find(({ orderId }) => orderId === one.orderId)?.earlierNoShows).toBe(2);
    expect(scans.find(({ orderId }) => orderId === other.orderId)?.earlierNoShows).toBe(0);
  });

  it("is refused to an administrator without a care role, and shows nothing of another clinic", async () => {
    await expect(listBoard(clinic.actor.admin)).rejects.toMatchObject({ code: "forbidden" });
    expect((await listBoard((await makeClinic()).actor.nurse)).scans).toEqual([]);
  });
});
