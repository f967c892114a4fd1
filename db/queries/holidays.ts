import "server-only";
import { and, asc, eq, gte } from "drizzle-orm";
import type { Tx } from "../client";
import { holidays } from "../schema";

export type Holiday = { id: string; onDay: string; name: string };

/** Holidays of the clinic from that day (YYYY-MM-DD) on, soonest first. */
export async function selectHolidaysInClinic(tx: Tx, clinicId: string, fromDay: string): Promise<Holiday[]> {
  return tx
    .select({ id: holidays.id, onDay: holidays.onDay, name: holidays.name })
    .from(holidays)
    .where(and(eq(holidays.clinicId, clinicId), gte(holidays.onDay, fromDay)))
    .orderBy(asc(holidays.onDay))
    .limit(200);
}

export async function insertHoliday(tx: Tx, holiday: typeof holidays.$inferInsert): Promise<void> {
  await tx.insert(holidays).values(holiday);
}

/** False when the clinic has no such holiday. */
export async function deleteHolidayInClinic(tx: Tx, holidayId: string, clinicId: string): Promise<boolean> {
  const removed = await tx
    .delete(holidays)
    .where(and(eq(holidays.id, holidayId), eq(holidays.clinicId, clinicId)))
    .returning({ id: holidays.id });
  return removed.length > 0;
}
