import "server-only";
import { and, desc, eq, gt, isNull, ne } from "drizzle-orm";
import type { Role } from "@/lib/domain/actor";
import type { Tx } from "../client";
import { sessions, staff } from "../schema";

export type OpenSession = {
  id: string;
  lastSeenAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
  staffId: string;
  clinicId: string;
  name: string;
  roles: Role[];
  disabledAt: Date | null;
};

/** The session of a cookie with its person; whether it still holds is for the caller to decide. */
export async function findSessionByToken(tx: Tx, tokenSha256: string): Promise<OpenSession | null> {
  const [row] = await tx
    .select({
      id: sessions.id,
      lastSeenAt: sessions.lastSeenAt,
      expiresAt: sessions.expiresAt,
      revokedAt: sessions.revokedAt,
      staffId: staff.id,
      clinicId: staff.clinicId,
      name: staff.name,
      roles: staff.roles,
      disabledAt: staff.disabledAt,
    })
    .from(sessions)
    .innerJoin(staff, eq(staff.id, sessions.staffId))
    .where(eq(sessions.tokenSha256, tokenSha256));
  return row ?? null;
}

export async function insertSession(tx: Tx, session: typeof sessions.$inferInsert): Promise<void> {
  await tx.insert(sessions).values(session);
}

export async function saveSessionSeen(tx: Tx, sessionId: string, at: Date): Promise<void> {
  await tx.update(sessions).set({ lastSeenAt: at }).where(eq(sessions.id, sessionId));
}

/** Sessions of one person that could still be used, newest first. */
export async function selectOpenSessionsOfStaff(tx: Tx, staffId: string, seenAfter: Date, at: Date) {
  return tx
    .select({ id: sessions.id, createdAt: sessions.createdAt, lastSeenAt: sessions.lastSeenAt, ip: sessions.ip, userAgent: sessions.userAgent })
    .from(sessions)
    .where(and(eq(sessions.staffId, staffId), isNull(sessions.revokedAt), gt(sessions.lastSeenAt, seenAfter), gt(sessions.expiresAt, at)))
    .orderBy(desc(sessions.lastSeenAt))
    .limit(50);
}

/** Ends one session of this person; false when it was not theirs or had ended. */
export async function endSessionOfStaff(tx: Tx, sessionId: string, staffId: string, reason: string, at: Date): Promise<boolean> {
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: at, revokedReason: reason })
    .where(and(eq(sessions.id, sessionId), eq(sessions.staffId, staffId), isNull(sessions.revokedAt)))
    .returning({ id: sessions.id });
  return ended.length > 0;
}

/** Ends every session of this person, but the one given, at once; returns how many. */
export async function endSessionsOfStaff(tx: Tx, staffId: string, reason: string, at: Date, exceptId: string | null = null): Promise<number> {
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: at, revokedReason: reason })
    .where(and(eq(sessions.staffId, staffId), isNull(sessions.revokedAt), exceptId ? ne(sessions.id, exceptId) : undefined))
    .returning({ id: sessions.id });
  return ended.length;
}
