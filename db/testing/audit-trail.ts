import { and, asc, eq } from "drizzle-orm";
import { connect } from "../client";
import { auditEvents } from "../schema";

/** What the audit log holds about one subject, oldest first. */
export async function auditTrail(clinicId: string, action?: string) {
  const db = await connect();
  return db
    .select()
    .from(auditEvents)
    .where(action ? and(eq(auditEvents.clinicId, clinicId), eq(auditEvents.action, action)) : eq(auditEvents.clinicId, clinicId))
    .orderBy(asc(auditEvents.at), asc(auditEvents.id));
}
