import "server-only";
import { findExamOfOrder, selectFindingsOfOrder, type ExamRow } from "@/db/queries/ultrasound-exams";
import type { OrderRow } from "@/db/queries/ultrasound-orders";
import type { ExamHeader } from "@/lib/domain/care";
import type { Worksheet } from "@/lib/domain/worksheet";
import type { Tx } from "./audited";

export type SavedExam = ExamRow & { sonographer: string };

/** The worksheet of a locked order as it is saved; null before its first save. */
export async function savedWorksheet(tx: Tx, { id, clinicId }: Pick<OrderRow, "id" | "clinicId">): Promise<(Worksheet & { exam: SavedExam }) | null> {
  const exam = await findExamOfOrder(tx, id, clinicId);
  return exam && { exam, header: headerOf(exam), findings: await selectFindingsOfOrder(tx, id, clinicId) };
}

export function headerOf(exam: ExamHeader): ExamHeader {
  const { examinedOn, positionLeft, positionRight, positionReason, quality, limits, contralateralCfv, varicosities, ceapLeft, ceapRight } = exam;
  return { examinedOn, positionLeft, positionRight, positionReason, quality, limits, contralateralCfv, varicosities, ceapLeft, ceapRight };
}
