import "server-only";
import { and, eq } from "drizzle-orm";
import type { Tx } from "../client";
import { ultrasoundExams, ultrasoundOrders } from "../schema";

/** By order of one request, the calendar day of its exam. */
export async function selectExamDaysOfRequest(tx: Tx, requestId: string, clinicId: string): Promise<Map<string, string>> {
  const rows = await tx
    .select({ orderId: ultrasoundOrders.id, examinedOn: ultrasoundExams.examinedOn })
    .from(ultrasoundExams)
    .innerJoin(ultrasoundOrders, and(eq(ultrasoundOrders.id, ultrasoundExams.orderId), eq(ultrasoundOrders.clinicId, ultrasoundExams.clinicId)))
    .where(and(eq(ultrasoundOrders.requestId, requestId), eq(ultrasoundOrders.clinicId, clinicId)))
    .limit(100);
  return new Map(rows.map(({ orderId, examinedOn }) => [orderId, examinedOn]));
}
