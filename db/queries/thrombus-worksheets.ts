import "server-only";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "../client";
import { ultrasoundExams, ultrasoundFindings, ultrasoundOrders } from "../schema";

export type ThrombusWorksheet = { orderId: string; examinedOn: string };

const HAS_ACUTE = sql<boolean>`exists (select 1 from ${ultrasoundFindings} where ${ultrasoundFindings.orderId} = ${ultrasoundExams.orderId} and ${ultrasoundFindings.thrombus} = 'acute')`;

/** The worksheets of a request that record an acute thrombus, newest first; where it was corrected since, the newest worksheet. */
export async function selectThrombusWorksheetsOfRequest(tx: Tx, requestId: string, clinicId: string): Promise<ThrombusWorksheet[]> {
  const rows = await tx
    .select({ orderId: ultrasoundExams.orderId, examinedOn: ultrasoundExams.examinedOn, hasAcute: HAS_ACUTE })
    .from(ultrasoundExams)
    .innerJoin(ultrasoundOrders, eq(ultrasoundOrders.id, ultrasoundExams.orderId))
    .where(and(eq(ultrasoundOrders.requestId, requestId), eq(ultrasoundExams.clinicId, clinicId)))
    .orderBy(desc(ultrasoundExams.examinedOn), desc(ultrasoundExams.orderId));
  const acute = rows.filter(({ hasAcute }) => hasAcute);
  return (acute.length > 0 ? acute : rows.slice(0, 1)).map(({ orderId, examinedOn }) => ({ orderId, examinedOn }));
}
