const MINUTE_MS = 60_000;

/** Idle and absolute limits of a staff session: NIST SP 800-63B-4 asks for at most 30 min and 12 h at AAL2. */
export const SESSION_IDLE_MS = 15 * MINUTE_MS;
export const SESSION_ABSOLUTE_MS = 12 * 60 * MINUTE_MS;
/** Being seen is written down at most this often. */
export const SESSION_SEEN_STEP_MS = MINUTE_MS;
/** A one-time link to choose a password. */
export const LINK_LIFETIME_MS = 30 * MINUTE_MS;

export type SessionTimes = { lastSeenAt: Date; expiresAt: Date; revokedAt: Date | null; disabledAt: Date | null };

/** True while the session may be used: not ended, not idle for 15 min, not older than 12 h, person not disabled. */
export function isSessionUsable(session: SessionTimes, at: Date): boolean {
  if (session.revokedAt !== null || session.disabledAt !== null) return false;
  return at < session.expiresAt && at.getTime() - session.lastSeenAt.getTime() < SESSION_IDLE_MS;
}
