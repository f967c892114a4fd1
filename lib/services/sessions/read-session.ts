import "server-only";
import { findSessionByToken, saveSessionSeen } from "@/db/queries/sessions";
import type { Origin, StaffActor } from "@/lib/domain/actor";
import { isSessionUsable, SESSION_SEEN_STEP_MS } from "@/lib/domain/session-limits";
import { now } from "@/lib/platform/clock";
import { sha256 } from "@/lib/platform/secret";
import { unattended } from "../audited";

/**
 * Who holds this session cookie, or null when it is unknown, ended, idle or too old.
 * `keepsAlive: false` is for polling: a screen left open must not keep its person signed in.
 */
export async function readSession(token: string, origin: Origin, keepsAlive: boolean): Promise<StaffActor | null> {
  if (token.length !== 43) return null;
  const at = now();
  const session = await unattended("look up a session", async (tx) => {
    const found = await findSessionByToken(tx, sha256(token));
    if (!found || !isSessionUsable(found, at)) return null;
    if (keepsAlive && at.getTime() - found.lastSeenAt.getTime() >= SESSION_SEEN_STEP_MS) await saveSessionSeen(tx, found.id, at);
    return found;
  });
  if (!session) return null;
  const { clinicId, staffId, name, roles } = session;
  return { kind: "staff", clinicId, staffId, name, roles, sessionId: session.id, origin };
}
