import { OPEN_STAGES, type Stage } from "./stages";
import type { WorklistSort } from "./worklist";

export const WORKLIST_VIEW_IDS = [
  "triage",
  "needs-info",
  "to-order",
  "to-schedule",
  "today",
  "to-report",
  "plan",
  "to-treat",
  "follow-up-due",
  "worse",
  "mine",
  "overdue",
  "all",
] as const;
export type WorklistViewId = (typeof WORKLIST_VIEW_IDS)[number];

/** What puts a request into a view; every part that is set must hold. */
export type ViewScope = {
  stages: readonly Stage[];
  /** An appointment before tomorrow that nobody has finished: yesterday's forgotten ones stay in sight. */
  isAppointmentDue?: true;
  isCheckInDue?: true;
  isWorseSinceTreatment?: true;
  isMine?: true;
  isFirstContactOverdue?: true;
};

export type WorklistView = { id: WorklistViewId; label: string; scope: ViewScope; sort: readonly WorklistSort[] };

const MOST_URGENT: readonly WorklistSort[] = [
  { by: "urgency", isDescending: true },
  { by: "received", isDescending: false },
];

const VIEWS: Record<WorklistViewId, Omit<WorklistView, "id">> = {
  triage: { label: "Triage", scope: { stages: ["new"] }, sort: MOST_URGENT },
  "needs-info": { label: "Needs info", scope: { stages: ["needs_info"] }, sort: MOST_URGENT },
  "to-order": { label: "To order", scope: { stages: ["accepted"] }, sort: MOST_URGENT },
  "to-schedule": { label: "To schedule", scope: { stages: ["ultrasound_ordered"] }, sort: MOST_URGENT },
  today: { label: "Today", scope: { stages: ["ultrasound_scheduled"], isAppointmentDue: true }, sort: MOST_URGENT },
  "to-report": { label: "To report", scope: { stages: ["ultrasound_done"] }, sort: MOST_URGENT },
  plan: { label: "Plan", scope: { stages: ["reported"] }, sort: MOST_URGENT },
  "to-treat": { label: "To treat", scope: { stages: ["treatment_planned"] }, sort: MOST_URGENT },
  "follow-up-due": { label: "Follow-up due", scope: { stages: ["follow_up"], isCheckInDue: true }, sort: MOST_URGENT },
  worse: {
    label: "Worse since treatment",
    scope: { stages: ["follow_up"], isWorseSinceTreatment: true },
    sort: MOST_URGENT,
  },
  mine: { label: "Mine", scope: { stages: OPEN_STAGES, isMine: true }, sort: MOST_URGENT },
  overdue: {
    label: "Overdue",
    scope: { stages: OPEN_STAGES, isFirstContactOverdue: true },
    sort: [{ by: "due", isDescending: false }],
  },
  all: { label: "All open", scope: { stages: OPEN_STAGES }, sort: MOST_URGENT },
};

export const WORKLIST_VIEWS: readonly WorklistView[] = WORKLIST_VIEW_IDS.map((id) => ({ id, ...VIEWS[id] }));

export function viewOf(id: WorklistViewId): WorklistView {
  return { id, ...VIEWS[id] };
}

const WITH_SNOOZED: readonly WorklistViewId[] = ["today", "mine", "overdue", "all"];

/**
 * Whether a snoozed request leaves the view until its time. Not the three that answer "what is there", and not Today: an
 * appointment does not wait. EMERGENCY and SAME_DAY never leave a view.
 */
export function hidesSnoozed(id: WorklistViewId): boolean {
  return !WITH_SNOOZED.includes(id);
}

/** The stages that a query can find: the filter narrows the view; in "all" it may also reach ended requests. */
export function stagesOf(id: WorklistViewId, chosen: readonly Stage[]): readonly Stage[] {
  const { stages } = VIEWS[id].scope;
  if (chosen.length === 0) return stages;
  return id === "all" ? chosen : stages.filter((stage) => chosen.includes(stage));
}
