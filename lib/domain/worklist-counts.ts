import type { Stage } from "./pathway";
import { urgencyRank, type Urgency } from "./cramp-pattern/urgency";
import type { ViewCounts } from "./worklist";
import { WORKLIST_VIEWS, type WorklistView } from "./worklist-views";

export type OpenCount = { stage: Stage; urgency: number; n: number; mine: number };
export type OpenCounts = { byStage: readonly OpenCount[]; today: number; followUpDue: number; worse: number; overdue: number; emergencyMark: string };

/** How many requests stand in each view, from the counts of the open ones by stage. */
export function viewCounts(counts: OpenCounts): ViewCounts {
  return Object.fromEntries(WORKLIST_VIEWS.map((view) => [view.id, countOf(view, counts)])) as ViewCounts;
}

function countOf({ id, scope }: WorklistView, counts: OpenCounts): number {
  if (id === "today") return counts.today;
  if (id === "follow-up-due") return counts.followUpDue;
  if (id === "worse") return counts.worse;
  if (id === "overdue") return counts.overdue;
  const within = counts.byStage.filter(({ stage }) => scope.stages.includes(stage));
  return within.reduce((sum, count) => sum + (scope.isMine ? count.mine : count.n), 0);
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
