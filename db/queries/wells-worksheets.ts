import "server-only";
import { and, desc, eq } from "drizzle-orm";
import type { WellsWorksheet } from "@/lib/domain/cramp-pattern/wells";
import type { Tx } from "../client";
import { wellsWorksheets } from "../schema";

const MOST_SHOWN = 20;

export async function insertWellsWorksheet(tx: Tx, worksheet: typeof wellsWorksheets.$inferInsert): Promise<void> {
  await tx.insert(wellsWorksheets).values(worksheet);
}

/** Every completed worksheet of the request, the newest first. */
export async function selectWellsWorksheetsOfRequest(tx: Tx, requestId: string, clinicId: string): Promise<WellsWorksheet[]> {
  const rows = await tx
    .select()
    .from(wellsWorksheets)
    .where(and(eq(wellsWorksheets.requestId, requestId), eq(wellsWorksheets.clinicId, clinicId)))
    .orderBy(desc(wellsWorksheets.completedAt), desc(wellsWorksheets.id))
    .limit(MOST_SHOWN);
  return rows.map(({ id, items, points, answersVersion, completedAt, completedByName }) => ({ id, items, points, answersVersion, completedAt: completedAt.toISOString(), completedBy: completedByName }));
}
