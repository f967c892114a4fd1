import "server-only";
import { and, desc, eq, inArray, lt, ne } from "drizzle-orm";
import type { Tx } from "../client";
import { patients, requests } from "../schema";

export type RequestRow = typeof requests.$inferSelect;
type RequestChanges = Partial<
  Pick<
    RequestRow,
    | "stageSinceAt" | "urgency" | "raisedUrgency" | "firstContactDueAt" | "firstContactAt" | "assignedToId" | "snoozedUntil"
    | "emergencyAcknowledgedById" | "emergencyAcknowledgedAt" | "escalatedAt" | "duplicateOfId" | "category" | "veinSigns"
    | "nightShare" | "glance" | "answersVersion" | "searchText"
  >
>;

/** Locks the row until the transaction ends, so that of two people deciding at once the second sees the first. */
export async function lockRequestInClinic(tx: Tx, id: string, clinicId: string): Promise<RequestRow | null> {
  // Not "update": a later request of the same person refers to this one, and would wait for it as if it were deleted.
  const [row] = await tx.select().from(requests).where(and(eq(requests.id, id), eq(requests.clinicId, clinicId))).for("no key update");
  return row ?? null;
}

/** Locks several requests in one order everywhere, so that two people linking each other's requests cannot deadlock. */
export async function lockRequestsInClinic(tx: Tx, ids: readonly string[], clinicId: string): Promise<RequestRow[]> {
  return tx
    .select()
    .from(requests)
    .where(and(inArray(requests.id, [...ids]), eq(requests.clinicId, clinicId)))
    .orderBy(requests.id)
    .for("update");
}

/** Every open request of one person, locked in the order that is used everywhere. */
export async function lockOpenRequestsOfStaff(tx: Tx, staffId: string, clinicId: string): Promise<RequestRow[]> {
  return tx
    .select()
    .from(requests)
    .where(and(eq(requests.assignedToId, staffId), eq(requests.clinicId, clinicId), lt(requests.stageOrder, 20)))
    .orderBy(requests.id)
    .for("update");
}

/** The request with its patient's row, or null. */
export async function findRequestInClinic(tx: Tx, id: string, clinicId: string) {
  const [row] = await tx
    .select({ request: requests, patient: patients })
    .from(requests)
    .innerJoin(patients, eq(patients.id, requests.patientId))
    .where(and(eq(requests.id, id), eq(requests.clinicId, clinicId)));
  return row ?? null;
}

export async function findRequestIdByReference(tx: Tx, reference: string, clinicId: string): Promise<string | null> {
  const [row] = await tx.select({ id: requests.id }).from(requests).where(and(eq(requests.reference, reference), eq(requests.clinicId, clinicId)));
  return row?.id ?? null;
}

export async function findVersionInClinic(tx: Tx, id: string, clinicId: string): Promise<number | null> {
  const [row] = await tx
    .select({ version: requests.version })
    .from(requests)
    .where(and(eq(requests.id, id), eq(requests.clinicId, clinicId)));
  return row?.version ?? null;
}

export async function findReferenceInClinic(tx: Tx, id: string, clinicId: string): Promise<{ id: string; reference: string } | null> {
  const [row] = await tx
    .select({ id: requests.id, reference: requests.reference })
    .from(requests)
    .where(and(eq(requests.id, id), eq(requests.clinicId, clinicId)));
  return row ?? null;
}

/** The requests that name this one as the kept one. */
export async function selectDuplicatesOfRequest(tx: Tx, id: string, clinicId: string): Promise<{ id: string; reference: string }[]> {
  return tx
    .select({ id: requests.id, reference: requests.reference })
    .from(requests)
    .where(and(eq(requests.duplicateOfId, id), eq(requests.clinicId, clinicId)))
    .orderBy(requests.reference)
    .limit(20);
}

export async function selectOtherRequestsOfPatient(tx: Tx, patientId: string, exceptId: string, clinicId: string) {
  return tx
    .select({ id: requests.id, reference: requests.reference, stage: requests.stage, receivedAt: requests.receivedAt })
    .from(requests)
    .where(and(eq(requests.patientId, patientId), eq(requests.clinicId, clinicId), ne(requests.id, exceptId)))
    .orderBy(desc(requests.receivedAt))
    .limit(20);
}

/** Saves on top of `version` and returns the new version; null when somebody else saved first. */
export async function saveRequest(tx: Tx, id: string, clinicId: string, version: number, changes: RequestChanges): Promise<number | null> {
  const saved = await tx
    .update(requests)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(requests.id, id), eq(requests.clinicId, clinicId), eq(requests.version, version)))
    .returning({ version: requests.version });
  return saved[0]?.version ?? null;
}
