import { ChartFrame } from "@/components/charts/chart-frame";
import { ReliefLines } from "@/components/charts/relief-lines";
import type { ReliefPoint, Treatment } from "@/lib/domain/care";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { procedureWords } from "../treatment-words";
import { ReliefChange } from "./relief-change";
import { ReliefKey } from "./relief-key";
import { reliefLinesOf } from "./relief-lines-of";
import { reliefFinding, reliefTable } from "./relief-words";

type ReliefPanelProps = { points: readonly ReliefPoint[]; treatments: readonly Treatment[]; todayOn: string };

/** How the cramps changed after treatment: a drawing, the numbers behind it, and the change in words. */
export function ReliefPanel({ points, treatments, todayOn }: ReliefPanelProps) {
  const done = treatments.filter(({ state }) => state === "done").toSorted((a, b) => (a.treatedOn ?? "").localeCompare(b.treatedOn ?? ""));
  const checkIns = points.filter(({ point }) => point !== "baseline");
  const finding = reliefFinding(points);
  const summary = `${finding} Lines of cramps, nights woken and worst pain over time; lower is better. The numbers are in the table below.`;
  return (
    <section id="relief" aria-labelledby="relief-title" className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-3 print:break-inside-auto!">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="relief-title" className="text-xl font-semibold">
          Change after treatment
        </h2>
        <p className="text-sm text-muted">
          {checkIns.length === 0 ? "No check-in yet" : `${checkIns.filter(({ isAnswered }) => isAnswered).length} of ${checkIns.length} were answered`}
        </p>
      </div>
      <ChartFrame
        topic="Cramps, nights and pain"
        finding={finding}
        table={reliefTable(points)}
        note={
          <ol>
            {done.map((treatment, index) => (
              <li key={treatment.id}>
                {index + 1} {procedureWords(treatment)}, {formatCalendarDay(treatment.treatedOn ?? todayOn)}
              </li>
            ))}
          </ol>
        }
      >
        <ReliefKey />
        <ReliefLines {...reliefLinesOf(points, done, todayOn, summary)} />
      </ChartFrame>
      <ReliefChange points={points} />
    </section>
  );
}
