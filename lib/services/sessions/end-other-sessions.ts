import "server-only";
import { endSessionsOfStaff } from "@/db/queries/sessions";
import type { StaffActor } from "@/lib/domain/actor";
import type { EndOtherSessionsInput } from "@/lib/inputs/sessions";
import { now } from "@/lib/platform/clock";
import { audited } from "../audited";

/** Ends every session of the person but this one; returns how many. */
export async function endOtherSessions(actor: StaffActor, _input: EndOtherSessionsInput): Promise<number> {
  return audited(actor, "sessions.end", { kind: "session" }, async (tx, note) => {
    const ended = await endSessionsOfStaff(tx, actor.staffId, "ended by the person", now(), actor.sessionId);
    if (ended > 0) note.changed("revokedAt");
    note.rows(ended);
    return ended;
  });
}
