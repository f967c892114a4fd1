import { addBusinessTime } from "@/lib/domain/opening-hours";
import { fixClock } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { acceptRequest } from "@/lib/services/requests/accept-request";
import { createRequest } from "@/lib/services/requests/create-request";
import { orderUltrasound } from "@/lib/services/ultrasounds/order-ultrasound";
import { CALM_ANSWERS } from "../testing/answers";
import type { SeededClinic } from "./clinic";

const DAY_MS = 86_400_000;
const STUDY_OF = { left: "complete_unilateral", both: "complete_bilateral" } as const;

export type WaitingOrder = { requestId: string; orderId: string; reference: string; orderedAt: Date };
export type Person = { familyName: string; phone: string };

/** Somebody whose legs are to be scanned and who has no appointment yet, ordered so many days before `until`. Leaves the clock at that moment. */
export async function orderScan({ calendar, staff, patient }: SeededClinic, { familyName, phone }: Person, { until, days, legs }: { until: Date; days: number; legs: keyof typeof STUDY_OF }): Promise<WaitingOrder> {
  const orderedAt = addBusinessTime(new Date(until.getTime() - days * DAY_MS), 30, calendar);
  fixClock(orderedAt);
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
  const { orderId } = await orderUltrasound(staff.clinician, {
    requestId, version, purpose: "diagnostic", legs, study: STUDY_OF[legs], indication: "G47.62", clinicalQuestion: null, priority: "routine", needs: [],
    noSignsReason: "Small veins behind the knee, seen today.",
  });
  return { requestId, orderId, reference, orderedAt };
}

/** Somebody whose left leg is to be scanned, ordered a week before `until`. Leaves the clock free. */
export async function makeWaitingOrder(clinic: SeededClinic, until: Date, familyName: string, phone: string): Promise<WaitingOrder> {
  const made = await orderScan(clinic, { familyName, phone }, { until, days: 7, legs: "left" });
  fixClock(null);
  return made;
}
