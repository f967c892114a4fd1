import "server-only";
import { findClinic } from "@/db/queries/clinics";
import { findRequestInClinic } from "@/db/queries/requests";
import { selectAppointmentsOfOrder } from "@/db/queries/ultrasound-appointments";
import { findUltrasoundOrder } from "@/db/queries/ultrasound-orders";
import { selectReportsOfOrder } from "@/db/queries/ultrasound-reports";
import { may } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import type { Exam, UltrasoundPage } from "@/lib/domain/care";
import { readLeg } from "@/lib/domain/leg-reading";
import { legsOf } from "@/lib/domain/ultrasound";
import { pageWithoutFindings } from "@/lib/domain/ultrasound-visibility";
import type { GetUltrasoundInput } from "@/lib/inputs/ultrasounds";
import { audited } from "../audited";
import { bannerOf } from "../patient-banner";
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
      request: { id: found.request.id, reference: found.request.reference, version: found.request.version },
      patient: bannerOf(found.patient),
      clinic: { name: clinic.name, phone: clinic.phone, timeZone: clinic.timeZone },
      appointments: await selectAppointmentsOfOrder(tx, order.id, actor.clinicId),
      exam: worksheet && examOf(worksheet.exam),
      findings,
      readings: legsOf(order.legs).map((leg) => readLeg(leg, findings)),
      reports: await selectReportsOfOrder(tx, order.id, actor.clinicId),
    };
    return may(actor, "requests.see_pattern") ? page : pageWithoutFindings(page);
  });
}

function examOf(exam: SavedExam): Exam {
  return { ...headerOf(exam), version: exam.version, sonographer: exam.sonographer, completedAt: exam.completedAt?.toISOString() ?? null };
}
