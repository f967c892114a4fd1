import "server-only";
import { findAuditHead, selectAuditProblems } from "@/db/queries/audit";
import type { StaffActor } from "@/lib/domain/actor";
import type { VerifyAuditInput } from "@/lib/inputs/audit-query";
import { audited } from "../audited";

export type AuditVerdict = { chained: number; problems: { seq: number | null; problem: string }[] };

/** Recomputes the whole chain inside the database; no problem = nothing was altered, removed, added or reordered. */
export async function verifyAudit(actor: StaffActor, _input: VerifyAuditInput): Promise<AuditVerdict> {
  return audited(actor, "audit.verify", { kind: "audit" }, async (tx, note) => {
    const problems = await selectAuditProblems(tx);
    const head = await findAuditHead(tx);
    note.rows(problems.length);
    return { chained: head.seq, problems: problems.slice(0, 50) };
  });
}
