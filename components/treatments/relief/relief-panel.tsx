import { ChartFrame } from "@/components/charts/chart-frame";
import { ReliefLines } from "@/components/charts/relief-lines";
import { rvcssChanges } from "@/lib/domain/before-after";
import type { CheckIn, ReliefPoint, Treatment } from "@/lib/domain/care";
import type { ReliefMedian } from "@/lib/domain/outcome-series";
import type { RvcssScore } from "@/lib/domain/rvcss";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { procedureWords } from "../treatment-words";
import { endedPoints } from "./ended-points";
import { medianRows, medianWords } from "./median-words";
import { ReliefChange } from "./relief-change";
import { ReliefFacts } from "./relief-facts";
import type { FirstTreatmentRelief } from "./relief-facts-of";
import { ReliefKey } from "./relief-key";
import { reliefLinesOf } from "./relief-lines-of";
import { reliefFinding, reliefTable } from "./relief-words";

type ReliefPanelProps = {
  relief: readonly ReliefPoint[];
  legs: FirstTreatmentRelief;
  medians: readonly ReliefMedian[] | null;
  rvcss: readonly RvcssScore[];
  treatments: readonly Treatment[];
  checkIns: readonly CheckIn[];
  todayOn: string;
};

/** How the cramps changed after treatment: a drawing, the numbers behind it, and the change in words. */
export function ReliefPanel({ relief, legs, medians, rvcss, treatments, checkIns, todayOn }: ReliefPanelProps) {
  const points = endedPoints(relief, checkIns);
  const done = treatments.filter(({ state }) => state === "done").toSorted((a, b) => (a.treatedOn ?? "").localeCompare(b.treatedOn ?? ""));
  const asked = points.filter(({ point }) => point !== "baseline");
  const finding = reliefFinding(points);
  const shown = medianWords(medians ?? []);
  const { head, rows } = reliefTable(points);
  const summary = `${finding} Lines of cramps, nights woken and worst pain over time; lower is better.${shown === null ? "" : ` Dashed behind: ${shown}.`} The numbers are in the table below.`;
  return (
    <section id="relief" aria-labelledby="relief-title" className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3 print:break-inside-auto!">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="relief-title" className="text-xl font-semibold">
          Change after treatment
        </h2>
        <p className="text-sm text-muted">{asked.length === 0 ? "No check-in yet" : `${asked.filter(({ isAnswered }) => isAnswered).length} of ${asked.length} times answered, both legs together`}</p>
      </div>
      <ChartFrame topic="Cramps, nights and pain" finding={finding} table={{ head, rows: [...rows, ...medianRows(medians ?? [])] }} note={<ReliefNote {...{ done, todayOn, shown }} />}>
        <ReliefKey medianWords={shown} />
        <ReliefLines {...reliefLinesOf({ points, treatments: done, medians: medians ?? [], todayOn, summary })} />
      </ChartFrame>
      <ReliefChange points={points} rvcss={rvcssChanges(rvcss, done.flatMap(({ leg, treatedOn }) => (treatedOn === null ? [] : [{ leg, treatedOn }])))} />
      <ReliefFacts {...{ points, checkIns, legs }} />
    </section>
  );
}

function ReliefNote({ done, todayOn, shown }: { done: readonly Treatment[]; todayOn: string; shown: string | null }) {
  return (
    <>
      <ol>
        {done.map((treatment, index) => (
          <li key={treatment.id}>
            {index + 1} {procedureWords(treatment)}, {formatCalendarDay(treatment.treatedOn ?? todayOn)}
          </li>
        ))}
      </ol>
      <p className="mt-1">
        {shown === null
          ? "Clinic median: too few to show."
          : `${shown}: everybody first treated in the last two years who answered, each at the same time after the first treatment. It describes the others, it is no goal.`}
      </p>
    </>
  );
}
