import { rolesMay, type Permission } from "./access";
import type { Role } from "./actor";
import { canMove, type MoveVerb } from "./pathway";
import { isEnded, type Stage } from "./stages";

/** The steps that are decided on the request itself, with what each needs, in the order of the screen. */
export const TRIAGE_MOVES = {
  accept: "requests.accept",
  ask_information: "requests.ask_information",
  receive_information: "requests.receive_information",
  mark_duplicate: "requests.mark_duplicate",
  decline: "requests.decline",
  withdraw: "requests.withdraw",
  close_without_ultrasound: "requests.close",
  close: "requests.close",
} as const satisfies Partial<Record<MoveVerb, Permission>>;

export type TriageVerb = keyof typeof TRIAGE_MOVES;

/** The steps these roles may take from this stage. */
export function allowedTriageMoves(stage: Stage, roles: readonly Role[]): TriageVerb[] {
  const verbs = Object.keys(TRIAGE_MOVES) as TriageVerb[];
  return verbs.filter((verb) => canMove(stage, verb) && rolesMay(roles, TRIAGE_MOVES[verb]));
}

export function mayReopenRequest(stage: Stage, roles: readonly Role[]): boolean {
  return isEnded(stage) && rolesMay(roles, "requests.reopen");
}
