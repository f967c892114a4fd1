import { selectAuditHashes } from "@/db/queries/audit-sealing";
import { findAuditHead, selectAuditProblems } from "@/db/queries/audit";
import { anchorProblem, anchorText, parseAnchor, type AuditAnchor, type AuditHead } from "@/lib/domain/audit-anchor";
import { isSignedWith } from "@/lib/platform/signature";
import { unattended } from "@/lib/services/audited";

export type AnchorLine = { line: number; text: string };
export type AuditReport = { head: AuditHead; problems: string[] };

/** Every problem of the chain in the database, and everything the anchors prove wrong about it, in words. */
export async function checkAudit(lines: readonly AnchorLine[], key: string): Promise<AuditReport> {
  const read = lines.map(({ line, text }) => ({ line, anchor: parseAnchor(text) }));
  const anchors = read.flatMap(({ line, anchor }) => (anchor ? [{ line, anchor }] : []));
  const damaged = read.filter(({ anchor }) => anchor === null).map(({ line }) => `anchor line ${line} is damaged`);
  const found = await unattended("seal the audit log", async (tx) => ({
    chain: await selectAuditProblems(tx),
    head: await findAuditHead(tx),
    hashes: await selectAuditHashes(tx, anchors.map(({ anchor }) => anchor.seq)),
  }));
  const chain = found.chain.map(({ seq, problem }) => (seq === null ? problem : `entry ${seq}: ${problem}`));
  const proven = anchors.flatMap(({ line, anchor }) => anchorWords(line, anchor, key, found));
  return { head: found.head, problems: [...chain, ...damaged, ...proven] };
}

function anchorWords(line: number, anchor: AuditAnchor, key: string, { head, hashes }: { head: AuditHead; hashes: Map<number, string> }): string[] {
  if (!isSignedWith(anchorText(anchor), anchor.hmac, key)) return [`anchor line ${line} was not written with this AUDIT_ANCHOR_KEY`];
  const problem = anchorProblem(anchor, head, hashes.get(anchor.seq));
  return problem === null ? [] : [`${problem} (anchor line ${line})`];
}
