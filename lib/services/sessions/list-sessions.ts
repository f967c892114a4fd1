import "server-only";
import { selectOpenSessionsOfStaff } from "@/db/queries/sessions";
import type { StaffActor } from "@/lib/domain/actor";
import { SESSION_IDLE_MS } from "@/lib/domain/session-limits";
import { now } from "@/lib/platform/clock";
import { audited } from "../audited";

export type OwnSession = { id: string; isThisOne: boolean; createdAt: Date; lastSeenAt: Date; ip: string | null; userAgent: string | null };

/** The person's own sessions that could still be used, newest first. */
export async function listSessions(actor: StaffActor): Promise<OwnSession[]> {
  return audited(actor, "sessions.list", { kind: "session" }, async (tx, note) => {
    const at = now();
    const rows = await selectOpenSessionsOfStaff(tx, actor.staffId, new Date(at.getTime() - SESSION_IDLE_MS), at);
    note.rows(rows.length);
    return rows.map((row) => ({ ...row, isThisOne: row.id === actor.sessionId }));
  });
}
