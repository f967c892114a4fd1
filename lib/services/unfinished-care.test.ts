import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acceptedRequest, LEFT_LEG, newestAppointment, slotOf, TUESDAY_MORNING } from "@/db/testing/care";
import { useTestDatabase } from "@/db/testing/database";
import { makeClinic, type TestClinic } from "@/db/testing/factory";
import { requestRow, seenNow, seenRequest, type Seen } from "@/db/testing/refusals";
import { fixClock } from "@/lib/platform/clock";
import { closeWithoutUltrasound } from "./requests/close-without-ultrasound";
import { declineRequest } from "./requests/decline-request";
import { markDuplicate } from "./requests/mark-duplicate";
import { withdrawRequest } from "./requests/withdraw-request";
import { cancelAppointment } from "./ultrasounds/cancel-appointment";
import { orderUltrasound } from "./ultrasounds/order-ultrasound";
import { scheduleUltrasound } from "./ultrasounds/schedule-ultrasound";

useTestDatabase();

let clinic: TestClinic;
beforeAll(() => fixClock(TUESDAY_MORNING));
afterAll(() => fixClock(null));

/** A scan for a clot beside the pathway, booked for today. */
async function booked(seen: Seen) {
  const order = { ...LEFT_LEG, purpose: "dvt", study: "limited", indication: "I82.4", priority: "same_day" } as const;
  const { orderId, orderVersion } = await orderUltrasound(clinic.actor.clinician, { ...seen, ...order });
  await scheduleUltrasound(clinic.actor.nurse, { orderId, version: orderVersion, ...slotOf(clinic) });
  return { orderId, now: await seenNow(seen.requestId) };
}

async function cancelled(orderId: string) {
  const { id, version } = await newestAppointment(orderId);
  await cancelAppointment(clinic.actor.nurse, { appointmentId: id, version, reason: "The patient stays away." });
}

const because = { because: "other", reason: "Moved away." } as const;
const ENDS: Record<string, (seen: Seen) => Promise<unknown>> = {
  withdrawing: (seen) => withdrawRequest(clinic.actor.coordinator, { ...seen, because: "patient_asked", reason: "Feels better." }),
  declining: (seen) => declineRequest(clinic.actor.nurse, { ...seen, ...because }),
  "marking as duplicate": async (seen) => markDuplicate(clinic.actor.nurse, { ...seen, keptReference: (await requestRow((await seenRequest(clinic)).requestId)).reference, reason: "" }),
};

describe("a request with an ultrasound under way", () => {
  it.each(Object.entries(ENDS))("is not ended by %s until its appointment is cancelled", async (_name, end) => {
    clinic = await makeClinic();
    const { orderId, now } = await booked(await seenRequest(clinic));
    await expect(end(now)).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("ultrasound is booked") });
    expect(await requestRow(now.requestId)).toMatchObject({ stage: "new", version: now.version });
    await cancelled(orderId);
    await end(now);
  });

  it("is not closed without ultrasound", async () => {
    clinic = await makeClinic();
    const { now } = await booked(await acceptedRequest(clinic));
    const attempt = closeWithoutUltrasound(clinic.actor.clinician, { ...now, because: "no_scan_needed", reason: "Cramps stopped." });
    await expect(attempt).rejects.toMatchObject({ code: "invalid", message: expect.stringContaining("still open") });
    expect(await requestRow(now.requestId)).toMatchObject({ stage: "accepted" });
  });
});
