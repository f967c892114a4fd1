import { appendFile } from "node:fs/promises";
import path from "node:path";
import { anchorText, type AuditAnchor } from "@/lib/domain/audit-anchor";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { sign } from "@/lib/platform/signature";
import { sealWholeAudit } from "@/lib/services/audit/seal-whole-audit";

export const anchorFile = (): string => path.join(env().DATA_DIR, "audit-anchors.ndjson");

/** Notes where the audit chain stands, in a file and in the log; whoever changes the database cannot reach the second. */
export async function writeAnchor(): Promise<AuditAnchor> {
  const head = await sealWholeAudit();
  const place = { seq: head.seq, hash: head.hash, at: now().toISOString() };
  const anchor: AuditAnchor = { ...place, hmac: sign(anchorText(place), env().AUDIT_ANCHOR_KEY) };
  await appendFile(anchorFile(), `${JSON.stringify(anchor)}\n`, { mode: 0o600 });
  log().info({ auditAnchor: anchor }, "audit anchor");
  return anchor;
}
