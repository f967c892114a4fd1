import "server-only";
import { and, asc, eq, sql } from "drizzle-orm";
import { numberTreatments } from "@/lib/domain/treatment-order";
import type { Treatment } from "@/lib/domain/care";
import type { ProcedureDetails } from "@/lib/domain/treatment";
import type { Tx } from "../client";
import { staff, treatments } from "../schema";
import { selectComplicationsOfRequest } from "./treatment-complications";

export type TreatmentRow = typeof treatments.$inferSelect;
export type TreatmentChanges = Partial<Omit<TreatmentRow, "id" | "clinicId" | "requestId" | "recordedAt" | "recordedById" | "version">>;

export async function findTreatmentInClinic(tx: Tx, id: string, clinicId: string): Promise<TreatmentRow | null> {
  const [row] = await tx.select().from(treatments).where(and(eq(treatments.id, id), eq(treatments.clinicId, clinicId)));
  return row ?? null;
}

/** Every treatment of one request as it is stored, by the day it was done or is planned. */
export async function selectTreatmentRowsOfRequest(tx: Tx, requestId: string, clinicId: string): Promise<TreatmentRow[]> {
  return tx.select().from(treatments).where(ofRequest(requestId, clinicId)).orderBy(...byDay).limit(MOST);
}

/** The treatments of one request as the screens read them, by the day they were done or are planned. */
export async function selectTreatmentsOfRequest(tx: Tx, requestId: string, clinicId: string): Promise<Treatment[]> {
  const rows = await tx
    .select({ treatment: treatments, operator: staff.name })
    .from(treatments)
    .leftJoin(staff, eq(staff.id, treatments.operatorId))
    .where(ofRequest(requestId, clinicId))
    .orderBy(...byDay)
    .limit(MOST);
  const found = await selectComplicationsOfRequest(tx, requestId, clinicId);
  const numbers = numberTreatments(rows.map(({ treatment }) => treatment));
  return rows.map(({ treatment, operator }) => {
    const { id, version, state, leg, vein, modality, plannedOn, treatedOn, complications, mismatchReason, note, cancelReason } = treatment;
    const shown = { id, version, state, leg, vein, modality, plannedOn, treatedOn, mismatchReason, note, cancelReason };
    const laterComplications = found.filter(({ treatmentId }) => treatmentId === id);
    return { ...shown, operator, complications: complications ?? [], details: detailsOf(treatment), laterComplications, numberOfLeg: numbers.get(id) ?? null };
  });
}

export async function insertTreatment(tx: Tx, treatment: typeof treatments.$inferInsert): Promise<void> {
  await tx.insert(treatments).values(treatment);
}

/** Saves on top of the row's version and returns the new version; null when somebody else saved first. */
export async function saveTreatment(tx: Tx, { id, clinicId, version }: TreatmentRow, changes: TreatmentChanges): Promise<number | null> {
  const saved = await tx
    .update(treatments)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(treatments.id, id), eq(treatments.clinicId, clinicId), eq(treatments.version, version)))
    .returning({ version: treatments.version });
  return saved[0]?.version ?? null;
}

function detailsOf(row: TreatmentRow): ProcedureDetails {
  const { segmentLengthCm, maxDiameterMm, tipDistanceCm, wavelengthNm, energyJ, volumeMl, concentrationPercent, anaesthesia } = row;
  return { segmentLengthCm, maxDiameterMm, tipDistanceCm, wavelengthNm, energyJ, volumeMl, concentrationPercent, anaesthesia };
}

const MOST = 100;
const byDay = [asc(sql`coalesce(${treatments.treatedOn}, ${treatments.plannedOn})`), asc(treatments.id)];

function ofRequest(requestId: string, clinicId: string) {
  return and(eq(treatments.requestId, requestId), eq(treatments.clinicId, clinicId));
}
