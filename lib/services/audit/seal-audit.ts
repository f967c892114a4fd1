import "server-only";
import { sealWaitingAuditEvents } from "@/db/queries/audit-sealing";
import { unattended } from "../audited";

/** Chains the events that wait; several servers may do it at once. Returns how many were chained. */
export function sealAudit(): Promise<number> {
  return unattended("seal the audit log", sealWaitingAuditEvents);
}
