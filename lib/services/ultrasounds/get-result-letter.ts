import "server-only";
import { findClinic } from "@/db/queries/clinics";
import { findRequestInClinic } from "@/db/queries/requests";
import { findExamOfOrder } from "@/db/queries/ultrasound-exams";
import { findUltrasoundOrder } from "@/db/queries/ultrasound-orders";
import { selectReportsOfOrder } from "@/db/queries/ultrasound-reports";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid } from "@/lib/domain/errors";
import { letterResults, type ResultLetter } from "@/lib/domain/result-letter";
import { STATE_WORDS } from "@/lib/domain/ultrasound";
import type { GetUltrasoundInput } from "@/lib/inputs/ultrasounds";
import { audited } from "../audited";
import { bannerOf } from "../patient-banner";

/** The result in the patient's words, opened to be printed; null when the clinic has no such order. Throws Forbidden, and Invalid before a report is signed. */
export async function getResultLetter(actor: StaffActor, { orderId }: GetUltrasoundInput): Promise<ResultLetter | null> {
  return audited(actor, "ultrasounds.print_letter", { kind: "ultrasound", id: orderId }, async (tx, note) => {
    const order = await findUltrasoundOrder(tx, orderId, actor.clinicId);
    const found = order && (await findRequestInClinic(tx, order.requestId, actor.clinicId));
    const clinic = await findClinic(tx, actor.clinicId);
    if (order === null || found === null || clinic === null) return null;
    note.about(order.id, found.patient.id);
    const [newest] = await selectReportsOfOrder(tx, order.id, actor.clinicId);
    const exam = await findExamOfOrder(tx, order.id, actor.clinicId);
    if (newest === undefined || exam === null) throw new Invalid(`There is no result letter before a clinician signs the report; this ultrasound is at ${STATE_WORDS[order.state]}.`);
    return {
      orderId: order.id,
      request: { id: found.request.id, reference: found.request.reference },
      patient: bannerOf(found.patient),
      clinic: { name: clinic.name, phone: clinic.phone, timeZone: clinic.timeZone },
      examinedOn: exam.examinedOn,
      legs: order.legs,
      results: letterResults(order.purpose, order.legs, newest),
      report: { version: newest.reportVersion, signedBy: newest.signedBy, signedAt: newest.signedAt },
    };
  });
}
