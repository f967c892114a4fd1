import "server-only";
import { and, desc, eq, inArray, lt, ne, sql } from "drizzle-orm";
import type { EarlierExam } from "@/lib/domain/care";
import type { Leg, SegmentFinding } from "@/lib/domain/reflux";
import { inWorksheetOrder } from "@/lib/domain/worksheet";
import type { Tx } from "../client";
import { requests, staff, ultrasoundExams, ultrasoundFindings, ultrasoundOrders } from "../schema";

export type ExamRow = typeof ultrasoundExams.$inferSelect;
type ExamChanges = Partial<
  Pick<
    ExamRow,
    | "examinedOn" | "positionLeft" | "positionRight" | "positionReason" | "quality" | "limits" | "contralateralCfv"
    | "varicosities" | "ceapLeft" | "ceapRight" | "completedAt" | "completedById" | "recordedAt" | "recordedById"
  >
>;

export async function findExamOfOrder(tx: Tx, orderId: string, clinicId: string): Promise<(ExamRow & { sonographer: string }) | null> {
  const [row] = await tx
    .select({ exam: ultrasoundExams, sonographer: staff.name })
    .from(ultrasoundExams)
    .innerJoin(staff, eq(staff.id, ultrasoundExams.sonographerId))
    .where(and(eq(ultrasoundExams.orderId, orderId), eq(ultrasoundExams.clinicId, clinicId)));
  return row ? { ...row.exam, sonographer: row.sonographer } : null;
}

export async function insertExam(tx: Tx, exam: typeof ultrasoundExams.$inferInsert): Promise<void> {
  await tx.insert(ultrasoundExams).values(exam);
}

/** Saves on top of the row's version and returns the new one; null when somebody else saved first. */
export async function saveExam(tx: Tx, exam: Pick<ExamRow, "id" | "clinicId" | "version">, changes: ExamChanges): Promise<number | null> {
  const saved = await tx
    .update(ultrasoundExams)
    .set({ ...changes, version: exam.version + 1 })
    .where(and(eq(ultrasoundExams.id, exam.id), eq(ultrasoundExams.clinicId, exam.clinicId), eq(ultrasoundExams.version, exam.version)))
    .returning({ version: ultrasoundExams.version });
  return saved[0]?.version ?? null;
}

/** Every row of the worksheet, in its order. */
export async function selectFindingsOfOrder(tx: Tx, orderId: string, clinicId: string): Promise<SegmentFinding[]> {
  const rows = await tx
    .select(FINDING)
    .from(ultrasoundFindings)
    .where(and(eq(ultrasoundFindings.orderId, orderId), eq(ultrasoundFindings.clinicId, clinicId)));
  return inWorksheetOrder(rows);
}

type Compared = { patientId: string; clinicId: string; orderId: string; leg: Leg; before: Date };

/** The last exam of the person that was complete before then and was about this leg. */
export async function findEarlierExam(tx: Tx, { patientId, clinicId, orderId, leg, before }: Compared): Promise<EarlierExam | null> {
  const [exam] = await tx
    .select({ orderId: ultrasoundExams.orderId, examinedOn: ultrasoundExams.examinedOn })
    .from(ultrasoundExams)
    .innerJoin(ultrasoundOrders, eq(ultrasoundOrders.id, ultrasoundExams.orderId))
    .innerJoin(requests, eq(requests.id, ultrasoundOrders.requestId))
    .where(
      and(
        eq(ultrasoundExams.clinicId, clinicId), eq(requests.patientId, patientId), ne(ultrasoundOrders.id, orderId),
        inArray(ultrasoundOrders.state, ["done", "reported"]), inArray(ultrasoundOrders.legs, [leg, "both"]), lt(ultrasoundExams.completedAt, before),
      ),
    )
    .orderBy(desc(ultrasoundExams.examinedOn), desc(ultrasoundExams.completedAt))
    .limit(1);
  if (exam === undefined) return null;
  const findings = await selectFindingsOfOrder(tx, exam.orderId, clinicId);
  return { ...exam, findings: findings.filter((finding) => finding.leg === leg) };
}

type Recorded = { orderId: string; clinicId: string; recordedById: string; recordedAt: Date };

export async function insertFindings(tx: Tx, findings: readonly (SegmentFinding & { id: string })[], recorded: Recorded): Promise<void> {
  if (findings.length > 0) await tx.insert(ultrasoundFindings).values(findings.map((finding) => ({ ...finding, ...recorded })));
}

/** Replaces one row. The exam's version, checked before, guards it. */
export async function saveFinding(tx: Tx, { leg, segment, ...measured }: SegmentFinding, { orderId, clinicId, ...recorded }: Recorded): Promise<void> {
  await tx
    .update(ultrasoundFindings)
    .set({ ...measured, ...recorded, version: sql`${ultrasoundFindings.version} + 1` })
    .where(isSegment(orderId, clinicId, { leg, segment }));
}

export async function deleteFinding(tx: Tx, finding: SegmentFinding, { orderId, clinicId }: Recorded): Promise<void> {
  await tx.delete(ultrasoundFindings).where(isSegment(orderId, clinicId, finding));
}

function isSegment(orderId: string, clinicId: string, { leg, segment }: Pick<SegmentFinding, "leg" | "segment">) {
  return and(eq(ultrasoundFindings.orderId, orderId), eq(ultrasoundFindings.clinicId, clinicId), eq(ultrasoundFindings.leg, leg), eq(ultrasoundFindings.segment, segment));
}

const FINDING = {
  leg: ultrasoundFindings.leg,
  segment: ultrasoundFindings.segment,
  visibility: ultrasoundFindings.visibility,
  compressible: ultrasoundFindings.compressible,
  thrombus: ultrasoundFindings.thrombus,
  flow: ultrasoundFindings.flow,
  isRefluxTested: ultrasoundFindings.isRefluxTested,
  refluxMs: ultrasoundFindings.refluxMs,
  manoeuvre: ultrasoundFindings.manoeuvre,
  diameterMm: ultrasoundFindings.diameterMm,
  heightCm: ultrasoundFindings.heightCm,
  note: ultrasoundFindings.note,
};
