import "server-only";
import { endSessionOfStaff } from "@/db/queries/sessions";
import type { StaffActor } from "@/lib/domain/actor";
import { NotFound } from "@/lib/domain/errors";
import type { EndSessionInput } from "@/lib/inputs/sessions";
import { now } from "@/lib/platform/clock";
import { audited } from "../audited";

/** Ends one of the person's own sessions at once, this one or another. `NotFound` when it is not theirs or has ended. */
export async function endSession(actor: StaffActor, { sessionId }: EndSessionInput): Promise<void> {
  await audited(actor, "sessions.end", { kind: "session", id: sessionId }, async (tx, note) => {
    if (!(await endSessionOfStaff(tx, sessionId, actor.staffId, "ended by the person", now()))) throw new NotFound();
    note.changed("revokedAt");
  });
}
