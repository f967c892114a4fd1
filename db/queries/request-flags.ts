import "server-only";
import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { Tx } from "../client";
import { requestFlags, staff } from "../schema";

export type FlagRow = typeof requestFlags.$inferSelect;

/** Every flag of one request, open ones first, then the most urgent. */
export async function selectFlagsOfRequest(tx: Tx, requestId: string, clinicId: string): Promise<(FlagRow & { clearedByName: string | null })[]> {
  const rows = await tx
    .select({ flag: requestFlags, clearedByName: staff.name })
    .from(requestFlags)
    .leftJoin(staff, eq(staff.id, requestFlags.clearedById))
    .where(and(eq(requestFlags.requestId, requestId), eq(requestFlags.clinicId, clinicId)))
    .orderBy(desc(isNull(requestFlags.clearedAt)), desc(requestFlags.level), asc(requestFlags.flag));
  return rows.map((row) => ({ ...row.flag, clearedByName: row.clearedByName }));
}

export async function selectOpenFlagsOfRequest(tx: Tx, requestId: string, clinicId: string): Promise<FlagRow[]> {
  return tx
    .select()
    .from(requestFlags)
    .where(and(eq(requestFlags.requestId, requestId), eq(requestFlags.clinicId, clinicId), isNull(requestFlags.clearedAt)));
}

type Clearing = { clearedAt: Date; clearedById: string; clearReason: string; isClearedByAnswers: boolean };

/** False when the flag was cleared by somebody else in between. */
export async function saveFlagCleared(tx: Tx, flag: FlagRow, clearing: Clearing): Promise<boolean> {
  const saved = await tx
    .update(requestFlags)
    .set({ ...clearing, version: flag.version + 1 })
    .where(and(eq(requestFlags.id, flag.id), eq(requestFlags.clinicId, flag.clinicId), eq(requestFlags.version, flag.version), isNull(requestFlags.clearedAt)))
    .returning({ id: requestFlags.id });
  return saved.length === 1;
}

export async function insertRaisedFlags(tx: Tx, flags: (typeof requestFlags.$inferInsert)[]): Promise<void> {
  if (flags.length > 0) await tx.insert(requestFlags).values(flags);
}

/** False when the flag was changed or cleared by somebody else in between. */
export async function saveFlagText(tx: Tx, flag: FlagRow, patientSaid: string): Promise<boolean> {
  const saved = await tx
    .update(requestFlags)
    .set({ patientSaid, version: flag.version + 1 })
    .where(and(eq(requestFlags.id, flag.id), eq(requestFlags.clinicId, flag.clinicId), eq(requestFlags.version, flag.version), isNull(requestFlags.clearedAt)))
    .returning({ id: requestFlags.id });
  return saved.length === 1;
}
