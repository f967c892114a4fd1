/** Where the audit chain stood at a moment, kept outside the database: only it shows a tail that was cut and covered up. */
export type AuditAnchor = { seq: number; hash: string; at: string; hmac: string };
export type AuditHead = { seq: number; hash: string };

/** What the signature of an anchor covers. */
export function anchorText({ seq, hash, at }: Omit<AuditAnchor, "hmac">): string {
  return `${seq}\n${hash}\n${at}`;
}

/** One line of an anchor file; null when it is no anchor. */
export function parseAnchor(line: string): AuditAnchor | null {
  const value = parseJson(line);
  if (typeof value !== "object" || value === null) return null;
  const { seq, hash, at, hmac } = value as Partial<Record<keyof AuditAnchor, unknown>>;
  const isAnchor = Number.isSafeInteger(seq) && typeof hash === "string" && typeof at === "string" && typeof hmac === "string";
  return isAnchor ? { seq: seq as number, hash, at, hmac } : null;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

/** What an anchor proves wrong about the chain in the database; null when they agree. */
export function anchorProblem(anchor: AuditAnchor, head: AuditHead, hashAt: string | undefined): string | null {
  if (head.seq < anchor.seq) return `TRUNCATED: the chain ends at ${head.seq}, and on ${anchor.at} it had ${anchor.seq} entries`;
  if (anchor.seq > 0 && hashAt !== anchor.hash) return `ALTERED: entry ${anchor.seq} is not the one of ${anchor.at}`;
  return null;
}
