import type { Action, RequestActions } from "../detail/request-actions";
import { quickly } from "./quick-step-action";
import type { WorklistLine } from "./worklist-line";

/** A step that is done: what to say, and how to take it back. */
export type Done = { message: string; reference: string; undo: Action<void, unknown> | null };

type Seen = Pick<WorklistLine, "id" | "version" | "reference" | "owner" | "ownerId" | "snoozedUntil">;
type OnceOwned = Pick<Seen, "id" | "ownerId">;
type OnceSnoozed = Pick<Seen, "id" | "snoozedUntil">;

/** The former owner again. */
export function undoOwner({ id, ownerId }: OnceOwned, version: number, actions: RequestActions): Action<void, unknown> {
  return () => actions.assign({ requestId: id, version, assignToId: ownerId });
}

/** The former moment again; one that has passed meant "not snoozed". */
export function undoSnooze({ id, snoozedUntil }: OnceSnoozed, version: number, actions: RequestActions): Action<void, unknown> {
  const until = snoozedUntil !== null && snoozedUntil > new Date().toISOString() ? snoozedUntil : null;
  return () => actions.snooze({ requestId: id, version, until });
}

/** Takes a request that nobody has, or takes it over: the first is refused when somebody else was faster. */
export async function claimOf(line: Seen, { actions, staffId }: { actions: RequestActions; staffId: string }): Promise<Done | { failure: string }> {
  const seen = { requestId: line.id, version: line.version };
  const answer = line.ownerId === null ? await quickly(actions.claim, seen) : await quickly(actions.assign, { ...seen, assignToId: staffId });
  if (!answer.ok) return { failure: answer.message };
  const message = line.owner === null ? `${line.reference} is yours` : `${line.reference} is yours, taken over from ${line.owner}`;
  return { message, reference: line.reference, undo: undoOwner(line, answer.value.version, actions) };
}
