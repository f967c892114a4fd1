import { and, eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { messages, patients, ultrasoundAppointments, ultrasoundSettings } from "@/db/schema";
import { auditTrail } from "@/db/testing/audit-trail";
import { newestAppointment, scheduledRequest, slotOf } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { makePatient } from "@/db/testing/merges";
import { DEFAULT_ULTRASOUND_SETTINGS } from "@/lib/domain/ultrasound-settings";
import { fixClock } from "@/lib/platform/clock";
import { remindAppointment } from "@/lib/services/messages/remind-appointment";
import { undoMove } from "@/lib/services/requests/undo-move";
import { cancelAppointment } from "@/lib/services/ultrasounds/cancel-appointment";
import { sendReminders } from "./send-reminders";

useTestDatabase();
afterAll(() => fixClock(null));

let clinic: TestClinic;
beforeEach(async () => {
  clinic = await makeClinic();
});

/** Booked on the 5th of March or of October 2026 for that moment, by somebody with an address. */
async function bookedFor(startsAt: string, changes: Partial<typeof patients.$inferInsert> = {}): Promise<string> {
  const madeAt = new Date(startsAt < "2026-06" ? "2026-02-16T15:00:00Z" : "2026-10-12T14:00:00Z");
  fixClock(madeAt);
  const { orderId } = await scheduledRequest(clinic, slotOf(clinic, { startsAt: new Date(startsAt) }));
  const { id, patientId } = await newestAppointment(orderId);
  const db = await connect();
  await db.update(patients).set({ email: `${patientId}@example.test`, ...changes, version: 2 }).where(eq(patients.id, patientId));
  await db.update(ultrasoundAppointments).set({ recordedAt: madeAt, version: 2 }).where(eq(ultrasoundAppointments.id, id));
  return id;
}

async function remindersAt(now: string): Promise<string[]> {
  fixClock(new Date(now));
  await sendReminders();
  const db = await connect();
  const rows = await db.select().from(messages).where(and(eq(messages.clinicId, clinic.clinicId), eq(messages.kind, "ultrasound_reminder"))).orderBy(messages.createdAt);
  return rows.map(({ appointmentId }) => appointmentId ?? "");
}

async function messagesOf(appointmentId: string) {
  return (await connect()).select().from(messages).where(and(eq(messages.appointmentId, appointmentId), eq(messages.kind, "ultrasound_reminder")));
}

async function appointmentRow(id: string) {
  const [row] = await (await connect()).select().from(ultrasoundAppointments).where(eq(ultrasoundAppointments.id, id));
  if (!row) throw new Error("There is no such appointment.");
  return row;
}

describe("a reminder of an appointment", () => {
  it.each([
    ["the clocks go forward between", "2026-03-09T14:00:00Z", "2026-03-07T14:59:00Z", "2026-03-07T15:00:00Z"],
    ["the clocks go forward on its day", "2026-03-10T14:00:00Z", "2026-03-08T13:59:00Z", "2026-03-08T14:00:00Z"],
    ["the clocks go back between", "2026-11-02T15:00:00Z", "2026-10-31T13:59:00Z", "2026-10-31T14:00:00Z"],
    ["the clocks go back on its day", "2026-11-03T15:00:00Z", "2026-11-01T14:59:00Z", "2026-11-01T15:00:00Z"],
  ])("goes out at ten o'clock in New York two days before, when %s", async (_case, startsAt, early, due) => {
    const id = await bookedFor(startsAt);
    expect(await remindersAt(early)).toEqual([]);
    expect(await remindersAt(due)).toEqual([id]);
    expect((await auditTrail(clinic.clinicId, "messages.remind")).find(({ changedFields }) => changedFields.includes("message"))).toMatchObject({ outcome: "ok", actorKind: "system" });
  });

  it("is queued once, from however many servers it is asked for", async () => {
    const id = await bookedFor("2026-11-03T15:00:00Z");
    fixClock(new Date("2026-11-01T15:00:00Z"));
    const asked = await Promise.all([1, 2, 3].map(() => remindAppointment(clinic.system, { appointmentId: id })));
    expect(asked.filter(Boolean)).toHaveLength(1);
    expect(await remindersAt("2026-11-01T16:00:00Z")).toEqual([id]);
  });

  it("catches up after a server that was down, by day and not on the day of the appointment", async () => {
    const id = await bookedFor("2026-11-03T15:00:00Z");
    expect(await remindersAt("2026-11-02T04:00:00Z")).toEqual([]);
    expect(await remindersAt("2026-11-03T13:30:00Z")).toEqual([]);
    expect(await remindersAt("2026-11-02T21:00:00Z")).toEqual([id]);
  });

  it("goes to nobody who may not be written to, and to nobody of a clinic that sends none", async () => {
    await bookedFor("2026-11-03T15:00:00Z", { isDoNotContact: true });
    await bookedFor("2026-11-03T16:00:00Z", { diedOn: "2026-10-20" });
    await bookedFor("2026-11-03T17:00:00Z", { email: null });
    const before = (await auditTrail(clinic.clinicId, "messages.remind")).length;
    expect(await remindersAt("2026-11-01T15:00:00Z")).toEqual([]);
    expect((await auditTrail(clinic.clinicId, "messages.remind")).length).toBe(before + 1);
    await bookedFor("2026-11-03T18:00:00Z");
    await (await connect()).insert(ultrasoundSettings).values({ clinicId: clinic.clinicId, ...DEFAULT_ULTRASOUND_SETTINGS, sendsMessages: false, version: 1 });
    expect(await remindersAt("2026-11-01T15:00:00Z")).toEqual([]);
  });

  it("goes to whom a merged record bars by a mistake that was corrected, and to nobody whose kept record bars them", async () => {
    const email = "shared@example.test";
    const merged = async (isDoNotContact: boolean, at: string) => {
      const address = `${at}.${email}`.replaceAll(":", "");
      const id = await bookedFor(at, { email: address });
      const kept = await makePatient(clinic);
      const gone = await makePatient(clinic);
      const db = await connect();
      await db.update(patients).set({ isDoNotContact, version: 2 }).where(eq(patients.id, kept.patientId));
      await db.update(patients).set({ email: address, isDoNotContact: true, mergedIntoId: kept.patientId, version: 2 }).where(eq(patients.id, gone.patientId));
      return id;
    };
    const corrected = await merged(false, "2026-11-03T15:00:00Z");
    await merged(true, "2026-11-03T17:00:00Z");
    expect(await remindersAt("2026-11-01T15:00:00Z")).toEqual([corrected]);
  });

  it("is queued again when a cancellation that dropped it is undone, once", async () => {
    const id = await bookedFor("2026-11-03T15:00:00Z");
    await remindersAt("2026-11-01T15:00:00Z");
    const stateNow = async () => (await messagesOf(id)).map(({ droppedAt }) => (droppedAt ? "dropped" : "waiting"));
    const { version } = await appointmentRow(id);
    const step = await cancelAppointment(clinic.actor.nurse, { appointmentId: id, version, reason: "By mistake." });
    expect(await stateNow()).toEqual(["dropped"]);
    await undoMove(clinic.actor.nurse, { requestId: step.requestId, version: step.version });
    await remindersAt("2026-11-01T15:10:00Z");
    await remindersAt("2026-11-01T15:20:00Z");
    expect(await stateNow()).toEqual(["waiting"]);
    expect(await messagesOf(id)).toMatchObject([{ createdAt: new Date("2026-11-01T15:10:00Z") }]);
  });

  it("does not exist for a job of another clinic, and is refused to staff", async () => {
    const id = await bookedFor("2026-11-03T15:00:00Z");
    const other = await makeClinic();
    await expect(remindAppointment(other.system, { appointmentId: id })).rejects.toMatchObject({ code: "not_found" });
    await expect(remindAppointment(clinic.actor.nurse as never, { appointmentId: id })).rejects.toMatchObject({ code: "forbidden" });
  });
});
