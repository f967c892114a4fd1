import { decide } from "../detail/decide";
import { DECISIONS } from "../detail/decisions";
import type { Action, Answer, RequestActions } from "../detail/request-actions";
import { undoOwner, undoSnooze, type Done } from "./quick-step-moves";
import type { DialogPlan } from "./quick-step-plan";
import type { WorklistLine } from "./worklist-line";

type Sent = Pick<WorklistLine, "id" | "version" | "reference" | "ownerId" | "snoozedUntil"> & {
  /** Saved on top of a colleague's change: the row no longer tells what stood there before. */
  isBehind: boolean;
};

/** The action of a dialog, fed from its form, and how it is taken back. The server checks every value again. */
export function sendStep(plan: DialogPlan, line: Sent, actions: RequestActions): Action<FormData, Done> {
  const seen = { requestId: line.id, version: line.version };
  const { reference } = line;
  return async (fields) => {
    switch (plan.kind) {
      case "decide":
        return then(await decide(plan.verb, actions)({ ...seen, fields }), ({ version }) => ({
          message: `${DECISIONS[plan.verb].done} request ${reference}`,
          reference,
          undo: () => actions.undo({ requestId: line.id, version }),
        }));
      case "assign": {
        const to = String(fields.get("assignToId") ?? "");
        return then(await actions.assign({ ...seen, assignToId: to === "" ? null : to }), ({ version }) => ({
          message: to === "" ? `Nobody has ${reference} now` : `Assigned ${reference}`,
          reference,
          undo: line.isBehind ? null : undoOwner(line, version, actions),
        }));
      }
      case "snooze": {
        const until = String(fields.get("until") ?? "");
        return then(await actions.snooze({ ...seen, until: until === "wake" ? null : until }), ({ version }) => ({
          message: until === "wake" ? `${reference} is back in the list` : `Snoozed ${reference}`,
          reference,
          undo: line.isBehind ? null : undoSnooze(line, version, actions),
        }));
      }
      case "note":
        return then(await actions.note({ requestId: line.id, body: String(fields.get("body") ?? "") }), () => ({ message: `Note added to ${reference}`, reference, undo: null }));
    }
  };
}

function then<Value>(answer: Answer<Value>, words: (value: Value) => Done): Answer<Done> {
  return answer.ok ? { ok: true, value: words(answer.value) } : answer;
}
