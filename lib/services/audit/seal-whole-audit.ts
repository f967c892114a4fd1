import "server-only";
import { sealAllAuditEvents } from "@/db/queries/audit-sealing";
import { unattended } from "../audited";

/** Chains every event that is left and returns the head that an anchor should hold. */
export function sealWholeAudit(): Promise<{ seq: number; hash: string }> {
  return unattended("seal the audit log", sealAllAuditEvents);
}
