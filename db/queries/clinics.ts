import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import type { OpeningHours } from "@/lib/domain/opening-hours";
import type { Tx } from "../client";
import { clinics, requestNumbers } from "../schema";

export type Clinic = typeof clinics.$inferSelect;
/** What every visitor may know. */
export type PublicClinic = Pick<Clinic, "id" | "name" | "phone" | "timeZone" | "openingHours">;

export async function findClinic(tx: Tx, clinicId: string): Promise<Clinic | null> {
  const [row] = await tx.select().from(clinics).where(eq(clinics.id, clinicId));
  return row ?? null;
}

/** The clinic that the public form and the first setup speak for: the oldest. */
export async function findFirstClinic(tx: Tx): Promise<Clinic | null> {
  const [row] = await tx.select().from(clinics).orderBy(asc(clinics.createdAt), asc(clinics.id)).limit(1);
  return row ?? null;
}

export async function selectClinicIds(tx: Tx): Promise<string[]> {
  const rows = await tx.select({ id: clinics.id }).from(clinics).orderBy(asc(clinics.id));
  return rows.map(({ id }) => id);
}

export async function insertClinic(tx: Tx, clinic: typeof clinics.$inferInsert): Promise<void> {
  await tx.insert(clinics).values(clinic);
  await tx.insert(requestNumbers).values({ clinicId: clinic.id, lastNumber: 0 });
}

export type ClinicChanges = Partial<{
  name: string;
  phone: string;
  timeZone: string;
  openingHours: OpeningHours;
  emergencyPolicy: string;
  triageLeadId: string | null;
}>;

/** False when the clinic has another version by now. */
export async function saveClinic(tx: Tx, clinicId: string, version: number, changes: ClinicChanges): Promise<boolean> {
  const saved = await tx
    .update(clinics)
    .set({ ...changes, version: sql`${clinics.version} + 1` })
    .where(and(eq(clinics.id, clinicId), eq(clinics.version, version)))
    .returning({ id: clinics.id });
  return saved.length > 0;
}
