import { and, eq, isNull, sql } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { messages, patients, ultrasoundSettings } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { acceptedRequest, LEFT_LEG, newestAppointment, slotOf, TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestRow } from "@/db/testing/refusals";
import type { AppointmentMail } from "@/lib/domain/appointment-messages";
import { DEFAULT_ULTRASOUND_SETTINGS } from "@/lib/domain/ultrasound-settings";
import { fixClock, now } from "@/lib/platform/clock";
import { correctPatient } from "../patients/correct-patient";
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

/** The one message of this kind about this appointment. */
async function messageOf(appointmentId: string, kind: typeof messages.$inferSelect.kind = "ultrasound_booked") {
  const [row] = await (await connect()).select().from(messages).where(and(eq(messages.appointmentId, appointmentId), eq(messages.kind, kind)));
  if (!row) throw new Error("There is no such message.");
  return row;
}

async function told(appointmentId?: string): Promise<[kind: string, state: string][]> {
  const db = await connect();
  const rows = await db.select().from(messages).where(and(eq(messages.clinicId, clinic.clinicId), appointmentId ? eq(messages.appointmentId, appointmentId) : undefined)).orderBy(messages.createdAt, messages.id);
  return rows.map(({ kind, sentAt, droppedAt }) => [kind, sentAt ? "sent" : droppedAt ? "dropped" : "waiting"]);
}

/** As if the mail server had taken what waits. */
async function sent(): Promise<void> {
  await (await connect())
    .update(messages)
    .set({ sentAt: now(), version: sql`${messages.version} + 1` })
    .where(and(eq(messages.clinicId, clinic.clinicId), isNull(messages.sentAt), isNull(messages.droppedAt)));
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

describe("whoever is cancelled before a mail told of the move", () => {
  /** Told of the first time, then moved; the mail about the second one waits. */
  async function movedUntold() {
    const first = await booked();
    await sent();
    later(5);
    const moved = await move(first);
    const { id, version } = await newestAppointment(first.orderId);
    return { first: first.appointmentId, last: id, ...moved, appointmentId: id, appointmentVersion: version };
  }
  const kindsOf = async (appointmentId: string) => (await told(appointmentId)).map(([kind, state]) => `${kind} ${state}`);

  it("is told that the time they know of is off, as well as the new one, however long the mail server is away", async () => {
    for (const minutes of [5, 100]) {
      const one = await movedUntold();
      later(minutes);
      await cancel(one);
      expect(await kindsOf(one.first)).toEqual(["ultrasound_booked sent", "ultrasound_cancelled waiting"]);
      expect(await kindsOf(one.last)).toEqual(["ultrasound_moved dropped", "ultrasound_cancelled waiting"]);
      clinic = await makeClinic();
      fixClock(TUESDAY_MORNING);
    }
  });

  it("gets both mails, of a time that was moved too", async () => {
    const one = await movedUntold();
    await cancel(one);
    later(6);
    const written: AppointmentMail[] = [];
    const write = (mail: AppointmentMail) => {
      written.push(mail);
      return { subject: "s", body: "b" };
    };
    for (const appointmentId of [one.first, one.last]) await sendMessage(clinic.system, { messageId: (await messageOf(appointmentId, "ultrasound_cancelled")).id, write });
    expect(written.map(({ kind, startsAt }) => [kind, startsAt])).toEqual([
      ["ultrasound_cancelled", slotOf(clinic).startsAt],
      ["ultrasound_cancelled", slotOf(clinic, { afterMinutes: 120 }).startsAt],
    ]);
  });

  it("is told of the last time that a mail named, of several", async () => {
    const one = await movedUntold();
    await rescheduleUltrasound(clinic.actor.nurse, { appointmentId: one.appointmentId, version: one.appointmentVersion, ...slotOf(clinic, { afterMinutes: 240 }), reason: "Later still." });
    const { id, version } = await newestAppointment(one.orderId);
    await cancel({ appointmentId: id, appointmentVersion: version });
    expect(await kindsOf(one.first)).toEqual(["ultrasound_booked sent", "ultrasound_cancelled waiting"]);
    expect(await kindsOf(one.last)).toEqual(["ultrasound_moved dropped"]);
    expect(await kindsOf(id)).toEqual(["ultrasound_moved dropped", "ultrasound_cancelled waiting"]);
  });

  it("hears of neither when the cancellation is undone in time, and of the move again", async () => {
    const one = await movedUntold();
    const step = await cancel(one);
    await undoMove(clinic.actor.nurse, { requestId: step.requestId, version: step.version });
    expect(await kindsOf(one.first)).toEqual(["ultrasound_booked sent", "ultrasound_cancelled dropped"]);
    expect((await kindsOf(one.last)).sort()).toEqual(["ultrasound_cancelled dropped", "ultrasound_moved waiting"]);
  });

  it("hears nothing of the time before when a mail had told of the new one", async () => {
    const one = await movedUntold();
    await sent();
    await cancel(one);
    expect(await kindsOf(one.first)).toEqual(["ultrasound_booked sent"]);
    expect(await kindsOf(one.last)).toEqual(["ultrasound_moved sent", "ultrasound_cancelled waiting"]);
  });
});

describe("a message that waits for the mail server", () => {
  const write = () => ({ subject: "s", body: "b" });

  it("goes to the address that the patient has when it is sent", async () => {
    const { appointmentId, patientId } = await booked();
    await correctPatient(clinic.actor.nurse, { patientId, version: 2, changes: { email: "right@example.test" } });
    later(1);
    await sendMessage(clinic.system, { messageId: (await messageOf(appointmentId)).id, write });
    expect(await messageOf(appointmentId)).toMatchObject({ recipient: "right@example.test", attempts: 1 });
    expect((await auditTrail(clinic.clinicId, "messages.send")).at(-1)?.changedFields).toContain("recipient");
  });

  it("is dropped when the address was deleted, the patient asked not to be contacted, or the clinic sends none any more", async () => {
    for (const change of [{ email: null }, { isDoNotContact: true }, null]) {
      clinic = await makeClinic();
      fixClock(TUESDAY_MORNING);
      const { appointmentId, patientId } = await booked();
      if (change) await correctPatient(clinic.actor.nurse, { patientId, version: 2, changes: change });
      else await (await connect()).insert(ultrasoundSettings).values({ clinicId: clinic.clinicId, ...DEFAULT_ULTRASOUND_SETTINGS, sendsMessages: false, version: 1 });
      later(1);
      expect(await sendMessage(clinic.system, { messageId: (await messageOf(appointmentId)).id, write })).toBe("dropped");
      expect(await messageOf(appointmentId)).toMatchObject({ sentAt: null, attempts: 0 });
    }
  });

  it("that was dropped and is taken up again waits its twenty seconds anew, whatever job is left of the first time", async () => {
    const one = await booked();
    await sent();
    later(5);
    const step = await cancel(one);
    const { id: messageId } = await messageOf(one.appointmentId, "ultrasound_cancelled");
    fixClock(new Date(now().getTime() + 10_000));
    await undoMove(clinic.actor.nurse, { requestId: step.requestId, version: step.version });
    fixClock(new Date(now().getTime() + 5_000));
    await cancel({ ...one, appointmentVersion: one.appointmentVersion + 2 });
    fixClock(new Date(now().getTime() + 5_000));
    expect(await sendMessage(clinic.system, { messageId, write })).toBe("not yet");
    expect(await messageOf(one.appointmentId, "ultrasound_cancelled")).toMatchObject({ sentAt: null, droppedAt: null, attempts: 0 });
    const jobs = await (await connect()).execute<{ at: Date }>(sql`select start_after as at from pgboss.job where name = 'messages.send' and data->>'messageId' = ${messageId} order by start_after`);
    expect(new Date(jobs.rows.at(-1)?.at ?? 0)).toEqual(new Date(now().getTime() + 15_000));
    fixClock(new Date(now().getTime() + 15_000));
    expect(await sendMessage(clinic.system, { messageId, write })).not.toBe("not yet");
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
