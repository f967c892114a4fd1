import "server-only";
import { and, eq, gte, isNull, sql } from "drizzle-orm";
import type { Stage } from "@/lib/domain/stages";
import type { Tx } from "../client";
import { clinics, contactAttempts, requests, staff } from "../schema";

export type EscalationFacts = {
  patientId: string;
  stage: Stage;
  urgency: number;
  assignedToId: string | null;
  emergencyAcknowledgedAt: Date | null;
  firstContactAt: Date | null;
  escalatedAt: Date | null;
};

/** Locks the request, so that a claim and an escalation cannot both win. */
export async function findEscalationFactsInClinic(tx: Tx, requestId: string, clinicId: string): Promise<EscalationFacts | null> {
  const [row] = await tx
    .select({
      patientId: requests.patientId,
      stage: requests.stage,
      urgency: requests.urgency,
      assignedToId: requests.assignedToId,
      emergencyAcknowledgedAt: requests.emergencyAcknowledgedAt,
      firstContactAt: requests.firstContactAt,
      escalatedAt: requests.escalatedAt,
    })
    .from(requests)
    .where(and(eq(requests.id, requestId), eq(requests.clinicId, clinicId)))
    .for("update");
  return row ?? null;
}

export type Recipient = { id: string; email: string };

/** The triage lead when the clinic has one whose account is in use. */
export async function findTriageLeadInClinic(tx: Tx, clinicId: string): Promise<Recipient | null> {
  const [row] = await tx
    .select({ id: staff.id, email: staff.email })
    .from(clinics)
    .innerJoin(staff, and(eq(staff.id, clinics.triageLeadId), eq(staff.clinicId, clinics.id)))
    .where(and(eq(clinics.id, clinicId), isNull(staff.disabledAt)));
  return row ?? null;
}

/** Everybody who may acknowledge an emergency: the nurses and clinicians in use. */
export async function selectTriageStaffInClinic(tx: Tx, clinicId: string): Promise<Recipient[]> {
  return tx
    .select({ id: staff.id, email: staff.email })
    .from(staff)
    .where(and(eq(staff.clinicId, clinicId), isNull(staff.disabledAt), sql`${staff.roles} && array['nurse','clinician']`))
    .orderBy(staff.id);
}

export async function saveEscalationInClinic(tx: Tx, requestId: string, clinicId: string, escalatedAt: Date, assignedToId: string | null): Promise<void> {
  await tx
    .update(requests)
    .set({ escalatedAt, ...(assignedToId ? { assignedToId } : {}), version: sql`${requests.version} + 1` })
    .where(and(eq(requests.id, requestId), eq(requests.clinicId, clinicId)));
}

/** Whether somebody tried to reach the person since that moment. */
export async function hasContactSince(tx: Tx, requestId: string, clinicId: string, since: Date): Promise<boolean> {
  const [found] = await tx
    .select({ id: contactAttempts.id })
    .from(contactAttempts)
    .where(and(eq(contactAttempts.requestId, requestId), eq(contactAttempts.clinicId, clinicId), gte(contactAttempts.occurredAt, since)))
    .limit(1);
  return found !== undefined;
}
