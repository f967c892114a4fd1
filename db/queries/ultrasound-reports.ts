import "server-only";
import { and, asc, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { SignedReport } from "@/lib/domain/care";
import type { Tx } from "../client";
import { requests, staff, ultrasoundExams, ultrasoundOrders, ultrasoundReports } from "../schema";

/** Every signed version, newest first. */
export async function selectReportsOfOrder(tx: Tx, orderId: string, clinicId: string): Promise<SignedReport[]> {
  const rows = await tx
    .select({ report: ultrasoundReports, signedBy: staff.name })
    .from(ultrasoundReports)
    .innerJoin(staff, eq(staff.id, ultrasoundReports.signedById))
    .where(and(eq(ultrasoundReports.orderId, orderId), eq(ultrasoundReports.clinicId, clinicId)))
    .orderBy(desc(ultrasoundReports.reportVersion));
  return rows.map(({ report, signedBy }) => reportOf(report, signedBy));
}

/** Appends a version; the order's lock makes two people take turns. */
export async function insertReport(tx: Tx, report: typeof ultrasoundReports.$inferInsert): Promise<void> {
  await tx.insert(ultrasoundReports).values(report);
}

export function reportOf(row: typeof ultrasoundReports.$inferSelect, signedBy: string): SignedReport {
  const { reportVersion, refluxLeft, refluxRight, conclusion, disagreementReason, amendReason, signerCredential, plan, findings } = row;
  const ceap = row.ceap ?? { right: null, left: null };
  const signedAt = row.signedAt.toISOString();
  return { reportVersion, reflux: { right: refluxRight, left: refluxLeft }, conclusion, disagreementReason, amendReason, signedBy, signerCredential, ceap, plan, signedAt, findings };
}

/** The completed exams that nobody has signed, the one that waits longest first, and how many there are in all. */
export async function selectUnsignedInClinic(tx: Tx, clinicId: string, limit: number) {
  const o = ultrasoundOrders;
  return tx
    .select({ orderId: o.id, legs: o.legs, reference: requests.reference, completedAt: ultrasoundExams.completedAt, total: sql<number>`count(*) over ()::int` })
    .from(o)
    .innerJoin(ultrasoundExams, eq(ultrasoundExams.orderId, o.id))
    .innerJoin(requests, eq(requests.id, o.requestId))
    .where(and(eq(o.clinicId, clinicId), eq(o.state, "done"), isNotNull(ultrasoundExams.completedAt)))
    .orderBy(asc(ultrasoundExams.completedAt), asc(o.id))
    .limit(limit);
}
