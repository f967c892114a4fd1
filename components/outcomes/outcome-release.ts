import type { BeforeAfter } from "@/lib/domain/outcome-series";
import type { Outcomes, PointFigure, YieldFigure } from "@/lib/domain/outcomes";
import { releasedRisk } from "./outcome-release-risk";
import { hiddenRows, isApart, isSafe } from "./outcome-release-rules";

/** The groups of people whose number a file may name. */
export type Released = ReadonlySet<string>;

/**
 * A file names a group only where neither the group, nor its difference to the other named groups around it, is of 1 to 10
 * people (cell size suppression of the Centers for Medicare & Medicaid Services). A rate stands only beside both its numbers, so it
 * tells nothing more. What goes first where not all can stand: the requests, the treated, the answers at 3 months.
 */
export function releasedGroups(outcomes: Outcomes, shown: BeforeAfter | null): Released {
  const released = new Map<string, number>();
  const pathway = new Map<string, number>([["reported", outcomes.scans.people], ["reported.yes", outcomes.scans.peopleYes]]);
  const offer = (group: string, people: number) => {
    if (!isSafe(people) || ![...pathway.values()].every((other) => isApart(people, other))) return;
    pathway.set(group, people);
    released.set(group, people);
  };
  const steps = new Map(outcomes.steps.map(({ step, people }) => [step, people]));
  offer("step.requests", steps.get("requests") ?? 0);
  offer("step.treated", steps.get("treated") ?? 0);
  for (const { point, due } of importantFirst(outcomes.points)) offer(`due.${point}`, due);
  for (const found of outcomes.points) for (const [group, people] of partsOf(found, released.has(`due.${found.point}`))) released.set(group, people);
  for (const group of ["answered.3m", "improved.3m"]) if (released.has(group)) pathway.set(group, released.get(group) ?? 0);
  for (const step of ["accepted", "ordered", "scanned", "reflux"] as const) offer(`step.${step}`, steps.get(step) ?? 0);
  offer("step.reliefDue", outcomes.reliefDue);
  offer("step.relieved", steps.get("relieved") ?? 0);
  return new Set([...released.keys(), ...alone(outcomes), ...rowsOf("by_pattern", outcomes.byCategory ?? [outcomes.scans]), ...rowsOf("by_vein_signs", outcomes.byVeinSigns ?? []), ...releasedRisk(outcomes.timeToRelief, [...pathway.values()]), ...pairsOf(shown, released)]);
}

function importantFirst(points: readonly PointFigure[]): PointFigure[] {
  return points.toSorted((one, two) => Number(two.point === "3m") - Number(one.point === "3m"));
}

/** Inside the people due at a point: who answered, who may still, with relief, worse. */
function partsOf({ point, due, answered, improved, worse, open }: PointFigure, isDueShown: boolean): [string, number][] {
  if (!isDueShown || !isSafe(answered) || !isApart(due, answered)) return [];
  const parts: [string, number][] = [[`answered.${point}`, answered]];
  if (isSafe(open) && isApart(due - answered, open)) parts.push([`open.${point}`, open]);
  const hasImproved = isSafe(improved) && isApart(answered, improved);
  if (hasImproved) parts.push([`improved.${point}`, improved]);
  if (isSafe(worse) && isApart(answered, worse) && (!hasImproved || isSafe(answered - improved - worse))) parts.push([`worse.${point}`, worse]);
  return parts;
}

/** Groups that stand beside each other: nothing else of the file holds them. */
function alone({ treatments, waits, noShows }: Outcomes): string[] {
  const kinds = treatments.filter(({ procedures, people, legs }) => [procedures, people, legs, procedures - people, legs - people, procedures - legs].every((size) => isSafe(Math.abs(size))));
  const months = (waits ?? []).flatMap(({ wait, months: all }) => all.filter(({ people }) => isSafe(people)).map(({ startsOn }) => `${wait}.${startsOn}`));
  const { kept, noShows: missed, byLead, lateCancels, notRecorded } = noShows;
  const hidden = hiddenRows(byLead.map((lead) => [lead.kept, lead.noShows]));
  return [
    ...kinds.map(({ modality }) => `kind.${modality}`),
    ...months,
    ...byLead.filter((_, row) => !hidden.has(row)).map(({ lead }) => `lead.${lead}`),
    ...(isSafe(kept) && isSafe(missed) ? ["lead.all"] : []),
    ...(isSafe(lateCancels) ? ["lead.late"] : []),
    ...(isSafe(notRecorded) ? ["lead.notRecorded"] : []),
  ];
}

/** Groups that add up to everybody scanned: of each row its people, then their results, then their legs. */
function rowsOf(table: string, rows: readonly YieldFigure[]): string[] {
  const people = hiddenRows(rows.map((row) => [row.people]));
  const results = hiddenRows(rows.map((row) => [row.peopleYes, row.peopleIndeterminate, row.people - row.peopleYes - row.peopleIndeterminate]), people);
  const legs = hiddenRows(rows.map((row) => [row.legsYes, row.legsIndeterminate, row.legs - row.legsYes - row.legsIndeterminate, row.legs - row.people, row.legsYes - row.peopleYes].map(Math.abs)), results);
  const shown = (hidden: ReadonlySet<number>, part: string) => rows.flatMap((_, row) => (hidden.has(row) ? [] : [`${table}.${row}.${part}`]));
  return [...shown(people, "people"), ...shown(results, "results"), ...shown(legs, "legs")];
}

function pairsOf(shown: BeforeAfter | null, released: ReadonlyMap<string, number>): string[] {
  if (shown === null) return [];
  const around = [`due.${shown.point}`, `answered.${shown.point}`].flatMap((group) => released.get(group) ?? []);
  return isSafe(shown.answered) && around.every((people) => isApart(people, shown.answered)) ? ["pairs"] : [];
}
