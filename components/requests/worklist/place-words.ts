import { STAGE_WORDS } from "@/lib/domain/stages";
import type { WorklistQuery, WorklistSortKey } from "@/lib/domain/worklist";
import { viewOf } from "@/lib/domain/worklist-views";
import { URGENCY_WORDS } from "./filter-words";
import type { WorklistLine, WorklistPage } from "./worklist-line";

export type Place = { title: string; reasons: string[]; changes: string[] };
type PlacePage = Pick<WorklistPage, "lines" | "from" | "total" | "isTotalCapped" | "safetyTotal" | "chips" | "query">;

const SORT_WORDS: Record<WorklistSortKey, [up: string, down: string]> = {
  name: ["name, A to Z", "name, Z to A"],
  status: ["step of the pathway, first to last", "step of the pathway, last to first"],
  urgency: ["urgency, lowest first", "urgency, highest first"],
  night: ["share of cramps at night, lowest first", "share of cramps at night, highest first"],
  leg: ["leg, A to Z", "leg, Z to A"],
  received: ["received, longest waiting first", "received, newest first"],
  due: ["first contact due, soonest first", "first contact due, latest first"],
  owner: ["owner, A to Z", "owner, Z to A"],
  category: ["pattern, A to Z", "pattern, Z to A"],
  veinSigns: ["vein signs, A to Z", "vein signs, Z to A"],
};

/** Why a row stands where it stands, in the order in which the list decides, and what would move it. */
export function placeOf(line: WorklistLine, page: PlacePage): Place {
  return {
    title: titleOf(line, page),
    reasons: [onTheList(line, page), blockOf(line, page), urgencyOf(line), orderOf(line, page.query), waitingOf(line)],
    changes: changesOf(line, page.query),
  };
}

function titleOf(line: WorklistLine, { lines, from, total, isTotalCapped }: PlacePage): string {
  const index = lines.findIndex(({ id }) => id === line.id);
  if (from === null || index === -1) return "Why is this here?";
  return `Why is this at place ${from + index} of ${isTotalCapped ? `more than ${total}` : total}?`;
}

function onTheList({ stage }: WorklistLine, { query, chips }: PlacePage): string {
  const list = `It is on ${viewOf(query.view).label}, and its step is ${STAGE_WORDS[stage]}.`;
  if (chips.length === 0) return list;
  return `${list} It fits ${chips.length === 1 ? "the filter" : "the filters"} ${chips.map(({ label, value }) => `${label}: ${value}`).join("; ")}.`;
}

function blockOf({ isSafety, urgency }: WorklistLine, { safetyTotal }: PlacePage): string {
  if (isSafety) {
    const before = urgency === "EMERGENCY" ? "emergencies first" : "after the emergencies";
    return `Open emergency and same-day requests stand above every order: ${before}, then who has waited longest.`;
  }
  if (safetyTotal === 0) return "No emergency or same-day request is on this list, so nothing stands above its order.";
  return safetyTotal === 1 ? "One emergency or same-day request stands above it, whatever the order." : `${safetyTotal} emergency and same-day requests stand above it, whatever the order.`;
}

function urgencyOf({ urgency, flagCount, isRaised, reasons }: WorklistLine): string {
  const words = `Urgency ${URGENCY_WORDS[urgency]}`;
  if (isRaised) return `${words}: raised by a nurse or clinician, who wrote the reason in its notes.`;
  if (flagCount === 0) return `${words}: no safety flag is open.`;
  const said = reasons.slice(0, Math.min(2, flagCount)).join("; ");
  return flagCount > 2 ? `${words}: ${said}; and ${flagCount - 2} more open.` : `${words}: ${said}.`;
}

function orderOf({ isSafety }: WorklistLine, { view, sort }: WorklistQuery): string {
  const keys = (sort.length > 0 ? sort : viewOf(view).sort).map(({ by, isDescending }) => SORT_WORDS[by][isDescending ? 1 : 0]);
  const order = keys.length === 1 ? keys[0] : keys.map((words, index) => `${index + 1}. ${words}`).join(" ");
  return isSafety ? `The rest of the list is ordered by ${order}; that does not move this row.` : `Its block is ordered by ${order}.`;
}

function waitingOf({ waiting }: WorklistLine): string {
  return `${waiting.label === "Ended" ? "Ended" : `Waiting ${waiting.label}`}. ${waiting.due}.`;
}

function changesOf({ isSafety, snoozedUntil, flagCount, isRaised }: WorklistLine, { view, sort }: WorklistQuery): string[] {
  const isByUrgency = isSafety || (sort.length > 0 ? sort : viewOf(view).sort).some(({ by }) => by === "urgency");
  return [
    ...(isSafety && flagCount > 0 && !isRaised ? ["A clinician clears its flags, each with a reason: it leaves the block of urgent requests."] : []),
    ...(isSafety && isRaised ? ["A nurse or clinician sets the urgency again, never below its open flags."] : []),
    ...(!isSafety ? [`A nurse or clinician raises the urgency, or new answers open a flag: it moves up${isByUrgency ? "" : " when it becomes emergency or same-day"}.`] : []),
    ...(!isSafety && snoozedUntil === null ? ["Somebody snoozes it: it leaves this list until then, except Today, Mine, Overdue and All open."] : []),
    "The next step is recorded: it moves to the view of that step.",
    ...(isSafety ? [] : ["You press a column: the order changes for you alone."]),
  ];
}
