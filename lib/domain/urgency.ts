import { urgencyFromRank, urgencyRank, type Urgency } from "./cramp-pattern/urgency";

/** The urgency of a request: the highest of its open flags and of what a nurse or clinician raised it to. */
export function effectiveUrgency(openFlags: readonly Urgency[], raised: Urgency | null): Urgency {
  const levels = raised === null ? openFlags : [...openFlags, raised];
  return urgencyFromRank(Math.max(0, ...levels.map(urgencyRank)));
}

/** Why `wanted` cannot be set by hand, or null. The open flags are a floor that only clearing them lowers. */
export function raiseRefusal(wanted: Urgency, openFlags: readonly Urgency[], current: Urgency): string | null {
  if (urgencyRank(wanted) < urgencyRank(effectiveUrgency(openFlags, null))) {
    return "An open safety flag is more urgent than this. Clear the flag first.";
  }
  if (wanted === current) return "The request already has this urgency.";
  return null;
}

export const URGENCY_WORDS: Record<Urgency, string> = { ROUTINE: "ROUTINE", SOON: "SOON", SAME_DAY: "SAME-DAY", EMERGENCY: "EMERGENCY" };

/** The note that keeps the reason of an urgency set by hand. */
export function urgencyNote(urgency: Urgency, reason: string): string {
  return `Urgency set to ${URGENCY_WORDS[urgency]}: ${reason}`;
}

/** Why an acute thrombus raised the urgency; `where` names the segments. */
export function thrombusReason(where: readonly string[]): string {
  return `${THROMBUS_SEEN} (${where.join("; ")}).`;
}

/** Why a clot recorded after a treatment raised it. */
export function clotReason(what: readonly string[]): string {
  return `${CLOT_RECORDED} (${what.join("; ")}).`;
}

const CLOT_RECORDED = "a clot is recorded";
const THROMBUS_SEEN = "the ultrasound worksheet records an acute thrombus";

/** A note as a person reads it who may not see what an ultrasound found. */
export function noteWithoutFinding(body: string): string {
  const at = body.indexOf(`: ${THROMBUS_SEEN} (`);
  if (at !== -1) return `${body.slice(0, at)}: the ultrasound worksheet asks for a clinician today.`;
  const clotAt = body.indexOf(`: ${CLOT_RECORDED} (`);
  return clotAt === -1 ? body : `${body.slice(0, clotAt)}: the treatment record asks for a clinician today.`;
}
