import { addBusinessTime } from "@/lib/domain/opening-hours";
import { fixClock } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { acceptRequest } from "@/lib/services/requests/accept-request";
import { createRequest } from "@/lib/services/requests/create-request";
import { orderUltrasound } from "@/lib/services/ultrasounds/order-ultrasound";
import { CALM_ANSWERS } from "../testing/answers";
import { arrive, book } from "./care-steps";
import type { SeededClinic } from "./clinic";

const DAY_MS = 86_400_000;

export type BookedScan = { requestId: string; orderId: string; reference: string };

/** Somebody whose both legs are to be scanned and who has arrived, some days before `until`; nothing is examined yet. Leaves the clock free. */
export async function makeBookedScan({ calendar, staff, diary, patient }: SeededClinic, until: Date, familyName: string, phone: string): Promise<BookedScan> {
  const receivedAt = addBusinessTime(new Date(until.getTime() - 14 * DAY_MS), 30, calendar);
  fixClock(receivedAt);
  const { id: requestId, reference } = await createRequest(patient, {
    idempotencyKey: newId(),
    filledBy: { kind: "self", name: null },
    patient: { familyName, givenName: "Robin", phone, bornOn: "1961-04-03", email: null },
    contact: { method: "call", times: ["morning"], mayLeaveMessage: true, mayText: false, language: "en", interpreter: false },
    acknowledgements: { notForEmergencies: true, privacyNoticeVersion: "1", noObligation: true },
    answers: CALM_ANSWERS,
  });
  const [nurse] = staff.nurses;
  const { version } = await acceptRequest(nurse, { requestId, version: 1, reason: "Night cramps with visible veins.", patternOpinion: null });
  const { orderId } = await orderUltrasound(staff.clinician, { requestId, version, purpose: "diagnostic", legs: "both", study: "complete_bilateral", indication: "G47.62", clinicalQuestion: null, priority: "routine", needs: [], noSignsReason: "Small veins behind the knee, seen today." });
  const slot = diary.take(new Date(receivedAt.getTime() + 2 * DAY_MS), 60);
  await book(nurse, requestId, slot);
  fixClock(slot.startsAt);
  await arrive(staff.coordinator, requestId);
  fixClock(null);
  return { requestId, orderId, reference };
}
