import "server-only";
import { and, asc, desc, eq, max } from "drizzle-orm";
import type { Tx } from "../client";
import { consentTexts, staff } from "../schema";

export type ConsentRow = typeof consentTexts.$inferSelect;

/** The newest version that the clinic published; null while the words of the program stand. */
export async function findNewestConsentVersionInClinic(tx: Tx, clinicId: string): Promise<number | null> {
  const [row] = await tx.select({ newest: max(consentTexts.textVersion) }).from(consentTexts).where(eq(consentTexts.clinicId, clinicId));
  return row?.newest ?? null;
}

export async function selectConsentVersionInClinic(tx: Tx, textVersion: number, clinicId: string): Promise<ConsentRow[]> {
  return tx
    .select()
    .from(consentTexts)
    .where(and(eq(consentTexts.clinicId, clinicId), eq(consentTexts.textVersion, textVersion)))
    .orderBy(asc(consentTexts.locale));
}

/** Every published text, newest version first, with the name of who published it. */
export async function selectConsentsInClinic(tx: Tx, clinicId: string): Promise<(ConsentRow & { publishedBy: string })[]> {
  const rows = await tx
    .select({ text: consentTexts, publishedBy: staff.name })
    .from(consentTexts)
    .innerJoin(staff, and(eq(staff.id, consentTexts.publishedById), eq(staff.clinicId, consentTexts.clinicId)))
    .where(eq(consentTexts.clinicId, clinicId))
    .orderBy(desc(consentTexts.textVersion), asc(consentTexts.locale))
    .limit(1_000);
  return rows.map(({ text, publishedBy }) => ({ ...text, publishedBy }));
}

/** False when the clinic has this version already. */
export async function insertConsentVersion(tx: Tx, rows: (typeof consentTexts.$inferInsert)[]): Promise<boolean> {
  const inserted = await tx.insert(consentTexts).values(rows).onConflictDoNothing().returning({ id: consentTexts.id });
  return inserted.length === rows.length;
}
