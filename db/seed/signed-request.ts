import { addBusinessTime, localDay } from "@/lib/domain/opening-hours";
import { seenSegment, wholeLeg } from "@/lib/domain/testing/findings";
import { fixClock } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { acceptRequest } from "@/lib/services/requests/accept-request";
import { createRequest } from "@/lib/services/requests/create-request";
import { completeExam } from "@/lib/services/ultrasounds/complete-exam";
import { orderUltrasound } from "@/lib/services/ultrasounds/order-ultrasound";
import { saveWorksheet } from "@/lib/services/ultrasounds/save-worksheet";
import { signReport } from "@/lib/services/ultrasounds/sign-report";
import { CALM_ANSWERS } from "../testing/answers";
import { arrive, book } from "./care-steps";
import type { SeededClinic } from "./clinic";

const DAY_MS = 86_400_000;
const FINDINGS = wholeLeg("left", ...(["SFJ", "GSV_PROX_THIGH", "GSV_MID_THIGH", "GSV_DIST_THIGH", "GSV_PROX_CALF"] as const).map((segment) => seenSegment(segment, { refluxMs: 1_240, diameterMm: 7.3 })));
const HEADER = { positionLeft: "standing", positionRight: null, positionReason: null, quality: "good", limits: null, contralateralCfv: "phasic", varicosities: null, ceapLeft: null, ceapRight: null } as const;

type Person = { familyName: string; givenName: string; phone: string };

const ROSA: Person = { familyName: "Letras", givenName: "Rosa", phone: "+13125550187" };

export type SignedRequest = { requestId: string; orderId: string; reference: string };

/** A request of somebody who reads Spanish, three weeks before `until`: its left leg scanned, its report signed. Leaves the clock free. */
export async function makeSignedRequest(seeded: SeededClinic, until: Date, person = ROSA): Promise<SignedRequest> {
  const { examVersion, examinedAt, ...made } = await makeExaminedRequest(seeded, until, person);
  fixClock(new Date(examinedAt.getTime() + 60 * 60_000));
  await signReport(seeded.staff.clinician, { orderId: made.orderId, version: examVersion, refluxLeft: "yes", refluxRight: null, conclusion: "Axial reflux of the left great saphenous vein.", disagreementReason: null, plan: "treat" });
  fixClock(null);
  return made;
}

export type ExaminedRequest = SignedRequest & { examVersion: number; examinedAt: Date };

/** The same before the signature: the exam is complete. Leaves the clock free. */
export async function makeExaminedRequest({ calendar, staff, diary, patient }: SeededClinic, until: Date, person: Person): Promise<ExaminedRequest> {
  const receivedAt = addBusinessTime(new Date(until.getTime() - 21 * DAY_MS), 30, calendar);
  fixClock(receivedAt);
  const { id: requestId, reference } = await createRequest(patient, {
    idempotencyKey: newId(),
    filledBy: { kind: "self", name: null },
    patient: { ...person, bornOn: "1961-04-03", email: null },
    contact: { method: "call", times: ["morning"], mayLeaveMessage: true, mayText: false, language: "es", interpreter: false },
    acknowledgements: { notForEmergencies: true, privacyNoticeVersion: "1", noObligation: true },
    answers: CALM_ANSWERS,
  });
  const [nurse] = staff.nurses;
  const accepted = await acceptRequest(nurse, { requestId, version: 1, reason: "Night cramps with visible veins.", patternOpinion: null });
  const { orderId } = await orderUltrasound(staff.clinician, { requestId, version: accepted.version, purpose: "diagnostic", legs: "left", study: "complete_unilateral", indication: "G47.62", clinicalQuestion: null, priority: "routine", needs: [], noSignsReason: null });
  const slot = diary.take(new Date(receivedAt.getTime() + 2 * DAY_MS), 45);
  await book(nurse, requestId, slot);
  fixClock(slot.startsAt);
  await arrive(staff.coordinator, requestId);
  const [sonographer] = staff.sonographers;
  const { version } = await saveWorksheet(sonographer, { orderId, version: null, header: { ...HEADER, examinedOn: localDay(slot.startsAt, calendar.timeZone) }, findings: FINDINGS });
  await completeExam(sonographer, { orderId, version });
  fixClock(null);
  return { requestId, orderId, reference, examVersion: version + 1, examinedAt: slot.startsAt };
}
