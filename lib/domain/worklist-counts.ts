import type { Stage } from "./stages";
import { urgencyRank, type Urgency } from "./cramp-pattern/urgency";
import type { ViewCounts } from "./worklist";
import { hidesSnoozed, WORKLIST_VIEWS, type WorklistView } from "./worklist-views";

export type OpenCount = { stage: Stage; urgency: number; n: number; mine: number };
/** `snoozed`: those below the safety block whose time has not come, by stage. */
export type OpenCounts = { byStage: readonly OpenCount[]; snoozed: readonly { stage: Stage; n: number }[]; today: number; followUpDue: number; worse: number; overdue: number; emergencyMark: string };

/** How many requests stand in each view, from the counts of the open ones by stage. */
export function viewCounts(counts: OpenCounts): ViewCounts {
  return Object.fromEntries(WORKLIST_VIEWS.map((view) => [view.id, countOf(view, counts)])) as ViewCounts;
}

function countOf(view: WorklistView, counts: OpenCounts): number {
  const { id, scope } = view;
  if (id === "today") return counts.today;
  if (id === "follow-up-due") return counts.followUpDue;
  if (id === "worse") return counts.worse;
  if (id === "overdue") return counts.overdue;
  const within = counts.byStage.filter(({ stage }) => scope.stages.includes(stage));
  return within.reduce((sum, count) => sum + (scope.isMine ? count.mine : count.n), 0) - snoozedCountOf(view, counts);
}

/** How many of a view of nothing but stages are snoozed and so left out. */
export function snoozedCountOf({ id, scope }: WorklistView, { snoozed }: OpenCounts): number {
  if (!hidesSnoozed(id)) return 0;
  return snoozed.reduce((sum, { stage, n }) => (scope.stages.includes(stage) ? sum + n : sum), 0);
}

/** The safety block of a view that is nothing but stages; null when only a count of its rows can tell. */
export function safetyCountOf({ scope }: WorklistView, { byStage }: OpenCounts): number | null {
  const { stages, ...more } = scope;
  const isMineOnly = Object.keys(more).every((key) => key === "isMine");
  if (!isMineOnly) return null;
  const urgent = byStage.filter(({ stage, urgency }) => urgency >= urgencyRank("SAME_DAY") && stages.includes(stage));
  return urgent.reduce((sum, count) => sum + (scope.isMine ? count.mine : count.n), 0);
}

export function clinicSafety({ byStage }: OpenCounts): { emergency: number; sameDay: number } {
  const of = (urgency: Urgency) => byStage.reduce((sum, count) => (count.urgency === urgencyRank(urgency) ? sum + count.n : sum), 0);
  return { emergency: of("EMERGENCY"), sameDay: of("SAME_DAY") };
}
