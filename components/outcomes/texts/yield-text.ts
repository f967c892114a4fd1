import type { OutcomeChart } from "@/lib/domain/outcome-charts";
import type { Outcomes, OutcomeFigure, YieldFigure } from "@/lib/domain/outcomes";
import { percent } from "@/lib/format/shares";
import { countCell, shareCell, type FigureText } from "../figure-text";
import type { FigureGroup, HrefOf } from "../outcome-href";
import { CATEGORY_WORDS, intervalWords, peopleWords, SIGN_WORDS } from "../outcome-words";

export type YieldGroup = YieldFigure & { label: string; of: FigureGroup };

const HEAD = ["Group", "People scanned", "Reflux yes", "Indeterminate", "Legs scanned", "Legs yes", "Legs indeterminate"];

export function patternGroups({ byCategory, scans }: Outcomes): YieldGroup[] {
  return byCategory === null ? [{ ...scans, label: "All scanned", of: {} }] : byCategory.map((group) => ({ ...group, label: CATEGORY_WORDS[group.category], of: { group: group.category } }));
}

export function signGroups({ byVeinSigns }: Outcomes): YieldGroup[] {
  return (byVeinSigns ?? []).map((group) => ({ ...group, label: SIGN_WORDS[group.veinSigns], of: { veinSigns: group.veinSigns } }));
}

export function patternText(outcomes: Outcomes, hrefOf: HrefOf): FigureText {
  const topic = outcomes.byCategory === null ? "Reflux yes, people scanned" : "Reflux yes by pattern summary, people scanned";
  return yieldText("by_pattern", topic, outcomes, patternGroups(outcomes), "reported", hrefOf);
}

/** Null for counts-only roles. */
export function signsText(outcomes: Outcomes, hrefOf: HrefOf): FigureText | null {
  return outcomes.byVeinSigns === null ? null : yieldText("by_vein_signs", "Reflux yes by vein signs, people scanned", outcomes, signGroups(outcomes), "reflux_yes", hrefOf);
}

/** Reflux in those who were scanned, never in those who asked. */
function yieldText(chart: OutcomeChart, topic: string, { scans, seesRates }: Outcomes, groups: readonly YieldGroup[], list: OutcomeFigure, hrefOf: HrefOf): FigureText {
  return {
    chart,
    topic,
    finding: findingOf(scans, groups),
    notes: [
      `By leg: reflux in ${scans.legsYes} of ${scans.legs}, indeterminate in ${scans.legsIndeterminate}. Indeterminate and without reflux elsewhere: ${scans.peopleIndeterminate} of the people.`,
      "Only scanned people have a result, and staff chose whom to scan, so these shares cannot say how well the pattern predicts (verification bias).",
    ],
    list: hrefOf(list),
    table: {
      head: [...HEAD, ...(seesRates ? ["Reflux yes of people scanned"] : [])],
      rowsAddUp: groups.length > 1,
      rows: groups.map(({ label, of, share, people, peopleYes, peopleIndeterminate, legs, legsYes, legsIndeterminate }) => ({
        name: label,
        cells: [
          countCell(people, [], hrefOf("reported", of)),
          countCell(peopleYes, [people], hrefOf("reflux_yes", of)),
          countCell(peopleIndeterminate, [people], hrefOf("reflux_indeterminate", of)),
          countCell(legs),
          countCell(legsYes, [legs]),
          countCell(legsIndeterminate, [legs]),
          ...(seesRates ? [shareCell(intervalWords(share), peopleYes, people)] : []),
        ],
      })),
    },
  };
}

function findingOf({ people, peopleYes, share }: YieldFigure, groups: readonly YieldGroup[]): string {
  if (people === 0) return "Nobody has a signed diagnostic report yet.";
  const all = `Reflux was found in ${peopleYes} of ${peopleWords(people)} scanned${share === null ? "" : ` (${percent(share.share)})`}`;
  const shown = groups.length < 2 ? [] : groups.flatMap(({ label, share: of }) => (of === null ? [] : [`${percent(of.share)} with “${label.toLowerCase()}”`]));
  return shown.length === 0 ? `${all}.` : `${all}: ${shown.join(", ")}.`;
}
