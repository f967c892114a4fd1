import "server-only";
import { and, asc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { EhitClass, FoundComplication } from "@/lib/domain/treatment";
import { removalOf } from "@/lib/domain/removal";
import type { Tx } from "../client";
import { staff, treatmentComplications } from "../schema";

export type ComplicationRow = typeof treatmentComplications.$inferSelect;

const MOST = 200;
const finder = alias(staff, "finder");
const remover = alias(staff, "remover");

/** What showed after the treatments of one request, by the day it was found; those taken away too. */
export async function selectComplicationsOfRequest(tx: Tx, requestId: string, clinicId: string): Promise<FoundComplication[]> {
  const rows = await tx
    .select({ found: treatmentComplications, by: finder.name, removedBy: remover.name })
    .from(treatmentComplications)
    .innerJoin(finder, eq(finder.id, treatmentComplications.recordedById))
    .leftJoin(remover, eq(remover.id, treatmentComplications.removedById))
    .where(and(eq(treatmentComplications.requestId, requestId), eq(treatmentComplications.clinicId, clinicId)))
    .orderBy(asc(treatmentComplications.foundOn), asc(treatmentComplications.id))
    .limit(MOST);
  return rows.map(({ found, by, removedBy }) => {
    const { id, version, treatmentId, kind, ehitClass, foundOn, note, recordedAt } = found;
    return { id, version, treatmentId, kind, ehitClass: ehitClass as EhitClass | null, foundOn, note, recordedBy: by, recordedAt: recordedAt.toISOString(), removed: removalOf(found, removedBy) };
  });
}

export async function findComplicationInClinic(tx: Tx, id: string, clinicId: string): Promise<ComplicationRow | null> {
  const [row] = await tx.select().from(treatmentComplications).where(and(eq(treatmentComplications.id, id), eq(treatmentComplications.clinicId, clinicId)));
  return row ?? null;
}

export async function insertComplication(tx: Tx, complication: typeof treatmentComplications.$inferInsert): Promise<void> {
  await tx.insert(treatmentComplications).values(complication);
}

type Removal = { removedAt: Date; removedById: string; removeReason: string };

/** Takes it away on top of the row's version and returns the new version; null when somebody else did first. */
export async function removeFoundComplication(tx: Tx, { id, clinicId, version }: ComplicationRow, removal: Removal): Promise<number | null> {
  const saved = await tx
    .update(treatmentComplications)
    .set({ ...removal, version: version + 1 })
    .where(and(eq(treatmentComplications.id, id), eq(treatmentComplications.clinicId, clinicId), eq(treatmentComplications.version, version)))
    .returning({ version: treatmentComplications.version });
  return saved[0]?.version ?? null;
}
