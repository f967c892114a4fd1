import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { SignedReport } from "@/lib/domain/care";
import type { Tx } from "../client";
import { staff, ultrasoundReports } from "../schema";

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
  const { reportVersion, refluxLeft, refluxRight, conclusion, disagreementReason, amendReason, findings } = row;
  const signedAt = row.signedAt.toISOString();
  return { reportVersion, reflux: { right: refluxRight, left: refluxLeft }, conclusion, disagreementReason, amendReason, signedBy, signedAt, findings };
}
