import "server-only";
import { findClinic } from "@/db/queries/clinics";
import { findRequestInClinic } from "@/db/queries/requests";
import { findCredential } from "@/db/queries/staff";
import { selectAppointmentsOfOrder } from "@/db/queries/ultrasound-appointments";
import { findUltrasoundOrder } from "@/db/queries/ultrasound-orders";
import { findEarlierExam } from "@/db/queries/ultrasound-exams";
import { selectReportsOfOrder } from "@/db/queries/ultrasound-reports";
import { may } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import type { Exam, EarlierExam, UltrasoundOrder, UltrasoundPage } from "@/lib/domain/care";
import { readLeg } from "@/lib/domain/leg-reading";
import type { Leg } from "@/lib/domain/reflux";
import { legsOf } from "@/lib/domain/ultrasound";
import { pageWithoutFindings } from "@/lib/domain/ultrasound-visibility";
import type { GetUltrasoundInput } from "@/lib/inputs/ultrasounds";
import { now } from "@/lib/platform/clock";
import { audited, type Tx } from "../audited";
import { bannerOf } from "../patient-banner";
import { signingClock } from "../sign-due";
import { headerOf, savedWorksheet, type SavedExam } from "../worksheet-saved";

/** Everything of one ultrasound that this person may see, or null when the clinic has no such order. Throws Forbidden. */
export async function getUltrasound(actor: StaffActor, { orderId }: GetUltrasoundInput): Promise<UltrasoundPage | null> {
  return audited(actor, "ultrasounds.get", { kind: "ultrasound", id: orderId }, async (tx, note) => {
    const order = await findUltrasoundOrder(tx, orderId, actor.clinicId);
    const found = order && (await findRequestInClinic(tx, order.requestId, actor.clinicId));
    const clinic = await findClinic(tx, actor.clinicId);
    if (order === null || found === null || clinic === null) return null;
    note.about(order.id, found.patient.id);
    const worksheet = await savedWorksheet(tx, { id: order.id, clinicId: actor.clinicId });
    const findings = worksheet === null ? [] : [...worksheet.findings];
    const page = {
      order,
      request: { id: found.request.id, reference: found.request.reference, version: found.request.version, stage: found.request.stage },
      patient: bannerOf(found.patient),
      clinic: { name: clinic.name, phone: clinic.phone, timeZone: clinic.timeZone },
      signer: { name: actor.name, credential: await findCredential(tx, actor.staffId, actor.clinicId) },
      signDue: await dueOf(tx, order, actor.clinicId, worksheet?.exam.completedAt ?? null),
      appointments: await selectAppointmentsOfOrder(tx, order.id, actor.clinicId),
      exam: worksheet && examOf(worksheet.exam),
      findings,
      readings: legsOf(order.legs).map((leg) => readLeg(leg, findings)),
      earlier: await earlierOf(tx, order, { clinicId: actor.clinicId, patientId: found.patient.id, before: worksheet?.exam.completedAt ?? now() }),
      reports: await selectReportsOfOrder(tx, order.id, actor.clinicId),
    };
    return may(actor, "requests.see_pattern") ? page : pageWithoutFindings(page);
  });
}

function examOf(exam: SavedExam): Exam {
  return { ...headerOf(exam), version: exam.version, sonographer: exam.sonographer, completedAt: exam.completedAt?.toISOString() ?? null };
}

type Whose = { clinicId: string; patientId: string; before: Date };

async function earlierOf(tx: Tx, { id: orderId, legs }: UltrasoundOrder, whose: Whose): Promise<Record<Leg, EarlierExam | null>> {
  const of = async (leg: Leg) => (legsOf(legs).includes(leg) ? findEarlierExam(tx, { ...whose, orderId, leg }) : null);
  return { right: await of("right"), left: await of("left") };
}

async function dueOf(tx: Tx, { state }: UltrasoundOrder, clinicId: string, completedAt: Date | null): Promise<UltrasoundPage["signDue"]> {
  if (state !== "done" || completedAt === null) return null;
  const dueAt = (await signingClock(tx, clinicId))(completedAt);
  return { dueAt: dueAt.toISOString(), isOverdue: dueAt.getTime() < now().getTime() };
}
