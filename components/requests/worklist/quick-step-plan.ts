import { rolesMay, type Permission } from "@/lib/domain/access";
import type { Role } from "@/lib/domain/actor";
import { allowedTriageMoves, TRIAGE_MOVES, type TriageVerb } from "@/lib/domain/move-permissions";
import { canMove } from "@/lib/domain/pathway";
import { isEnded, STAGE_WORDS } from "@/lib/domain/stages";
import type { RequestFacts } from "@/lib/domain/request-comparison";
import { isSafetyRow } from "@/lib/domain/worklist";
import { DECISIONS } from "../detail/decisions";
import type { WorklistLine } from "./worklist-line";

export type QuickPlan =
  | { kind: "decide"; verb: TriageVerb }
  | { kind: "assign" | "snooze" | "note" }
  | { kind: "claim" | "undo" }
  /** Done on the request's own screen, which the key is handed on to. */
  | { kind: "open"; key: string; words: string | null }
  | { kind: "refused"; words: string };

export type DialogPlan = Extract<QuickPlan, { kind: "decide" | "assign" | "snooze" | "note" }>;

type Line = Pick<WorklistLine, "stage" | "isSafety" | "reference" | "ownerId">;
type Person = { staffId: string; roles: readonly Role[] };

const refused = (words: string): QuickPlan => ({ kind: "refused", words });

/** What a key does to a row of the list for this person, or why it does nothing. */
export function planStep(key: string, line: Line, { staffId, roles }: Person): QuickPlan {
  const verbs = (Object.keys(TRIAGE_MOVES) as TriageVerb[]).filter((verb) => DECISIONS[verb].key === key);
  if (verbs.length > 0) return planDecision(verbs, line, roles);
  if (key === "Z") return { kind: "undo" };
  if (key === "P") return { kind: "open", key, words: null };
  const needs = NEEDS[key];
  if (needs === undefined || !rolesMay(roles, needs)) return refused("Your role does not do this.");
  if (key === "N") return { kind: "note" };
  if (isEnded(line.stage)) return refused(`${line.reference} is ${STAGE_WORDS[line.stage].toLowerCase()}.`);
  if (key === "D") return canMove(line.stage, "order_ultrasound") ? { kind: "open", key, words: null } : refused(atStage(line, "An ultrasound is ordered"));
  if (key === "H") return line.isSafety ? refused("An emergency or same-day request cannot be snoozed.") : { kind: "snooze" };
  if (key === "A") return { kind: "assign" };
  return line.ownerId === staffId ? refused(`You have ${line.reference} already.`) : { kind: "claim" };
}

const NEEDS: Readonly<Record<string, Permission>> = { H: "requests.snooze", A: "requests.assign", M: "requests.claim", N: "requests.note", D: "ultrasounds.order" };

const KEY_OF = { assign: "A", snooze: "H", note: "N" } as const;

/** What an open dialog may still do now that a colleague has changed the request: null for the same, else what its key does today. */
export function planAgain(plan: DialogPlan, line: Line, now: Pick<RequestFacts, "stage" | "urgency">, person: Person): QuickPlan | null {
  const key = plan.kind === "decide" ? (DECISIONS[plan.verb].key ?? "") : KEY_OF[plan.kind];
  const next = planStep(key, { ...line, stage: now.stage, isSafety: isSafetyRow(now) }, person);
  const isSame = next.kind === plan.kind && (plan.kind !== "decide" || (next.kind === "decide" && next.verb === plan.verb));
  return isSame ? null : next;
}

/** An urgent request is decided on its own screen, where its flags and the clinic's policy stand first. */
function planDecision(verbs: readonly TriageVerb[], line: Line, roles: readonly Role[]): QuickPlan {
  const verb = allowedTriageMoves(line.stage, roles).find((one) => verbs.includes(one));
  if (verb === undefined) {
    const isForRole = verbs.some((one) => rolesMay(roles, TRIAGE_MOVES[one]));
    return refused(isForRole ? atStage(line, `“${verbs.map((one) => DECISIONS[one].label).join("” or “")}” is possible`) : "Your role does not do this.");
  }
  if (line.isSafety) return { kind: "open", key: DECISIONS[verb].key ?? "", words: `${line.reference} is urgent: read its flags and the policy first.` };
  return { kind: "decide", verb };
}

function atStage({ reference, stage }: Line, what: string): string {
  return `${what} at another stage: ${reference} is at ${STAGE_WORDS[stage]}.`;
}
