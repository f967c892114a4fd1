import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { messages, patients } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { acceptedRequest, LEFT_LEG, newestAppointment, slotOf, TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestRow } from "@/db/testing/refusals";
import type { AppointmentMail } from "@/lib/domain/appointment-messages";
import { fixClock, now } from "@/lib/platform/clock";
import { undoMove } from "../requests/undo-move";
import { cancelAppointment } from "../ultrasounds/cancel-appointment";
import { orderUltrasound } from "../ultrasounds/order-ultrasound";
import { rescheduleUltrasound } from "../ultrasounds/reschedule-ultrasound";
import { scheduleUltrasound } from "../ultrasounds/schedule-ultrasound";
import { sendMessage } from "./send-message";

useTestDatabase();
afterAll(() => fixClock(null));

let clinic: TestClinic;
beforeEach(async () => {
  fixClock(TUESDAY_MORNING);
  clinic = await makeClinic();
});

/** Booked by the nurse for somebody with an address. */
async function booked(changes: Partial<typeof patients.$inferInsert> = {}) {
  const seen = await acceptedRequest(clinic);
  const { patientId } = await requestRow(seen.requestId);
  await (await connect()).update(patients).set({ email: `${patientId}@example.test`, ...changes, version: 2 }).where(eq(patients.id, patientId));
  const order = await orderUltrasound(clinic.actor.clinician, { ...seen, ...LEFT_LEG });
  const step = await scheduleUltrasound(clinic.actor.nurse, { orderId: order.orderId, version: order.orderVersion, ...slotOf(clinic) });
  const { id, version } = await newestAppointment(order.orderId);
  return { ...step, patientId, appointmentId: id, appointmentVersion: version };
}

async function told(): Promise<[kind: string, state: string][]> {
  const db = await connect();
  const rows = await db.select().from(messages).where(eq(messages.clinicId, clinic.clinicId)).orderBy(messages.createdAt, messages.id);
  return rows.map(({ kind, sentAt, droppedAt }) => [kind, sentAt ? "sent" : droppedAt ? "dropped" : "waiting"]);
}

/** As if the mail server had taken what waits. */
async function sent(): Promise<void> {
  await (await connect()).update(messages).set({ sentAt: now(), version: 2 }).where(eq(messages.clinicId, clinic.clinicId));
}

const later = (minutes: number) => fixClock(new Date(TUESDAY_MORNING.getTime() + minutes * 60_000));
const move = ({ appointmentId, appointmentVersion }: { appointmentId: string; appointmentVersion: number }) =>
  rescheduleUltrasound(clinic.actor.nurse, { appointmentId, version: appointmentVersion, ...slotOf(clinic, { afterMinutes: 120 }), reason: "Asked for the afternoon." });
const cancel = ({ appointmentId, appointmentVersion }: { appointmentId: string; appointmentVersion: number }) =>
  cancelAppointment(clinic.actor.nurse, { appointmentId, version: appointmentVersion, reason: "Patient is ill." });

describe("whoever is booked", () => {
  it("is told of it twenty seconds later, in the same transaction as the booking, without words in the outbox before", async () => {
    const { appointmentId, orderId, patientId } = await booked();
    const [row] = await (await connect()).select().from(messages).where(eq(messages.appointmentId, appointmentId));
    expect(row).toMatchObject({ kind: "ultrasound_booked", recipient: `${patientId}@example.test`, subject: "", body: "", availableAt: new Date(TUESDAY_MORNING.getTime() + 20_000) });
    expect((await auditTrail(clinic.clinicId, "ultrasounds.schedule")).at(-1)).toMatchObject({ subjectId: orderId, changedFields: expect.arrayContaining(["message"]) });
  });

  it("is told nothing without an address, or when nobody is to write to them", async () => {
    await booked({ email: null });
    clinic = await makeClinic();
    await booked({ isDoNotContact: true });
    expect(await told()).toEqual([]);
  });

  it("is told nothing when the booking is undone in time, and of the cancellation when it is not", async () => {
    const quick = await booked();
    await undoMove(clinic.actor.nurse, { requestId: quick.requestId, version: quick.version });
    expect(await told()).toEqual([["ultrasound_booked", "dropped"]]);
    clinic = await makeClinic();
    const slow = await booked();
    await sent();
    later(5);
    await undoMove(clinic.actor.nurse, { requestId: slow.requestId, version: slow.version });
    expect(await told()).toEqual([["ultrasound_booked", "sent"], ["ultrasound_cancelled", "waiting"]]);
  });
});

describe("whoever is moved", () => {
  it("is told of the new time as a change, or as an appointment when the first mail had not gone out", async () => {
    const one = await booked();
    await sent();
    later(5);
    await move(one);
    expect(await told()).toEqual([["ultrasound_booked", "sent"], ["ultrasound_moved", "waiting"]]);
    clinic = await makeClinic();
    fixClock(TUESDAY_MORNING);
    const other = await booked();
    later(5);
    await move(other);
    expect(await told()).toEqual([["ultrasound_booked", "dropped"], ["ultrasound_booked", "waiting"]]);
  });
});

describe("whoever is cancelled", () => {
  it("is told so, unless nobody had told them of the appointment", async () => {
    const one = await booked();
    await cancel(one);
    expect(await told()).toEqual([["ultrasound_booked", "dropped"]]);
    clinic = await makeClinic();
    const other = await booked();
    await sent();
    later(5);
    await cancel(other);
    expect(await told()).toEqual([["ultrasound_booked", "sent"], ["ultrasound_cancelled", "waiting"]]);
  });

  it("hears nothing of a cancellation that is undone in time, and of the appointment when that had been dropped", async () => {
    const one = await booked();
    await sent();
    later(5);
    const step = await cancel(one);
    await undoMove(clinic.actor.nurse, { requestId: step.requestId, version: step.version });
    expect(await told()).toEqual([["ultrasound_booked", "sent"], ["ultrasound_cancelled", "dropped"]]);
    clinic = await makeClinic();
    fixClock(TUESDAY_MORNING);
    const other = await booked();
    const dropped = await cancel(other);
    later(1);
    await undoMove(clinic.actor.nurse, { requestId: dropped.requestId, version: dropped.version });
    expect(await told()).toEqual([["ultrasound_booked", "waiting"]]);
  });
});

describe("a message that is no longer true when it is to be sent", () => {
  it("is dropped, with its audit row, and no mail is written", async () => {
    const { appointmentId } = await booked();
    const [row] = await (await connect()).select().from(messages).where(eq(messages.appointmentId, appointmentId));
    const messageId = row?.id ?? "";
    fixClock(slotOf(clinic).startsAt);
    const write = (mail: AppointmentMail) => {
      throw new Error(`Nothing is to be written of ${mail.kind}.`);
    };
    expect(await sendMessage(clinic.system, { messageId, write })).toBe("dropped");
    expect(await told()).toEqual([["ultrasound_booked", "dropped"]]);
    expect((await auditTrail(clinic.clinicId, "messages.send")).at(-1)).toMatchObject({ outcome: "ok", subjectId: messageId, changedFields: ["droppedAt"] });
    expect(await sendMessage(clinic.system, { messageId, write })).toBe("nothing to send");
  });
});
