import { afterAll, describe, expect, it, vi } from "vitest";
import { connect } from "@/db/client";
import { messages, patients, ultrasoundAppointments } from "@/db/schema";
import { newestAppointment, scheduledRequest, slotOf } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic } from "@/db/testing/factory";
import type { SystemActor } from "@/lib/domain/actor";
import { fixClock, now } from "@/lib/platform/clock";
import { sendReminders } from "./send-reminders";

const broken = vi.hoisted(() => ({ clinicId: "" }));
vi.mock("@/lib/services/messages/list-reminders", async (original) => {
  const real = await original<typeof import("@/lib/services/messages/list-reminders")>();
  return {
    listReminders: (actor: SystemActor) => (actor.clinicId === broken.clinicId ? Promise.reject(new Error("It cannot be read.")) : real.listReminders(actor)),
  };
});

useTestDatabase();
afterAll(() => fixClock(null));

describe("reminders", () => {
  it("go out for every other clinic when one clinic's cannot be listed, and the round says that it failed", async () => {
    fixClock(new Date("2026-10-12T14:00:00Z"));
    const clinics = [await makeClinic(), await makeClinic()] as const;
    const ids: string[] = [];
    for (const clinic of clinics) {
      const { orderId } = await scheduledRequest(clinic, slotOf(clinic));
      ids.push((await newestAppointment(orderId)).id);
    }
    const db = await connect();
    await db.update(patients).set({ email: "ana@example.test", version: 2 });
    await db.update(ultrasoundAppointments).set({ recordedAt: now(), version: 2 });
    fixClock(new Date("2026-11-01T15:00:00Z"));
    const reminded = async () => (await db.select().from(messages)).filter(({ kind }) => kind === "ultrasound_reminder").map(({ appointmentId }) => appointmentId);
    broken.clinicId = clinics[0].clinicId;
    await expect(sendReminders()).rejects.toThrow("Reminders that were not queued: 1.");
    expect(await reminded()).toEqual([ids[1]]);
    broken.clinicId = clinics[1].clinicId;
    await expect(sendReminders()).rejects.toThrow("Reminders that were not queued: 1.");
    expect((await reminded()).sort()).toEqual([...ids].sort());
  });
});
