import type { OutcomeChart } from "@/lib/domain/outcome-charts";
import type { Outcomes, OutcomeFigure, YieldFigure } from "@/lib/domain/outcomes";
import { percent } from "@/lib/format/shares";
import { countCell, numberCell, type FigureText } from "../figure-text";
import type { FigureGroup, HrefOf } from "../outcome-href";
import { CATEGORY_WORDS, intervalWords, peopleWords, SIGN_WORDS } from "../outcome-words";

export type YieldGroup = YieldFigure & { label: string; of: FigureGroup };

const HEAD = ["Group", "People with a signed report", "Reflux yes", "Indeterminate", "Legs scanned", "Legs yes", "Legs indeterminate"];

export function patternGroups({ byCategory, scans }: Outcomes): YieldGroup[] {
  return byCategory === null ? [{ ...scans, label: "All with a report", of: {} }] : byCategory.map((group) => ({ ...group, label: CATEGORY_WORDS[group.category], of: { group: group.category } }));
}

export function signGroups({ byVeinSigns }: Outcomes): YieldGroup[] {
  return (byVeinSigns ?? []).map((group) => ({ ...group, label: SIGN_WORDS[group.veinSigns], of: { veinSigns: group.veinSigns } }));
}

export function patternText(outcomes: Outcomes, hrefOf: HrefOf): FigureText {
  const topic = outcomes.byCategory === null ? "Reflux yes, people with a signed report" : "Reflux yes by pattern summary, people with a signed report";
  return yieldText("by_pattern", topic, outcomes, patternGroups(outcomes), "reported", hrefOf);
}

/** Null for counts-only roles. */
export function signsText(outcomes: Outcomes, hrefOf: HrefOf): FigureText | null {
  return outcomes.byVeinSigns === null ? null : yieldText("by_vein_signs", "Reflux yes by vein signs, people with a signed report", outcomes, signGroups(outcomes), "reflux_yes", hrefOf);
}

/** Reflux in those who were scanned, never in those who asked. */
function yieldText(chart: OutcomeChart, topic: string, { scans, seesRates }: Outcomes, groups: readonly YieldGroup[], list: OutcomeFigure, hrefOf: HrefOf): FigureText {
  const part = (row: number, of: string) => `${chart}.${row}.${of}`;
  return {
    chart,
    topic,
    finding: findingOf(scans, groups),
    notes: [
      `By leg: reflux in ${scans.legsYes} of ${scans.legs}, indeterminate in ${scans.legsIndeterminate}. Indeterminate and without reflux elsewhere: ${scans.peopleIndeterminate} of the people.`,
      "Counted are people whose report is signed and has a conclusion; “Ultrasound done” above also holds those whose report is still to come. Only scanned people have a result, and staff chose whom to scan, so these shares cannot say how well the pattern predicts (verification bias).",
    ],
    list: hrefOf(list),
    table: {
      head: [...HEAD, ...(seesRates ? ["Reflux yes of people with a signed report"] : [])],
      rows: groups.map(({ label, of, share, people, peopleYes, peopleIndeterminate, legs, legsYes, legsIndeterminate }, row) => ({
        name: label,
        cells: [
          countCell(people, [part(row, "people")], hrefOf("reported", of)),
          countCell(peopleYes, [part(row, "results")], hrefOf("reflux_yes", of)),
          countCell(peopleIndeterminate, [part(row, "results")], hrefOf("reflux_indeterminate", of)),
          countCell(legs, [part(row, "legs")]),
          countCell(legsYes, [part(row, "legs")]),
          countCell(legsIndeterminate, [part(row, "legs")]),
          ...(seesRates ? [numberCell(intervalWords(share), [part(row, "people"), part(row, "results")])] : []),
        ],
      })),
    },
  };
}

function findingOf({ people, peopleYes, share }: YieldFigure, groups: readonly YieldGroup[]): string {
  if (people === 0) return "Nobody has a signed diagnostic report yet.";
  const all = `Reflux was found in ${peopleYes} of ${peopleWords(people)} with a signed report${share === null ? "" : ` (${percent(share.share)})`}`;
  const shown = groups.length < 2 ? [] : groups.flatMap(({ label, share: of }) => (of === null ? [] : [`${percent(of.share)} with “${label.toLowerCase()}”`]));
  return shown.length === 0 ? `${all}.` : `${all}: ${shown.join(", ")}.`;
}
