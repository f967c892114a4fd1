import { Table, TableFrame, Td, Th } from "@/components/ui/table";
import type { RvcssChange } from "@/lib/domain/before-after";
import type { ReliefPoint } from "@/lib/domain/care";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { answerRows, rvcssRows, type ChangeRow } from "./change-rows";
import { DumbbellMark } from "./dumbbell-mark";
import { lastAnswered, pointWords } from "./relief-words";
import { seasonWords } from "./season-words";

type ReliefChangeProps = { points: readonly ReliefPoint[]; rvcss: readonly RvcssChange[] };

/** Before treatment and at the newest answer, drawn and in words. Worse is said as plainly as better. */
export function ReliefChange({ points, rvcss }: ReliefChangeProps) {
  const [baseline] = points;
  const last = lastAnswered(points);
  if (baseline === undefined || (last === null && rvcss.length === 0)) return null;
  const season = last === null ? null : seasonWords(baseline, last);
  return (
    <figure aria-labelledby="relief-change-title" className="rounded-lg border bg-canvas px-4 py-3 break-inside-avoid sm:px-5">
      <figcaption id="relief-change-title" className="mb-1 font-semibold">
        Before and after
        {last !== null && (
          <span className="block text-sm font-normal text-muted">
            At request, {formatCalendarDay(baseline.on)}, and {pointWords(last)} after treatment, {formatCalendarDay(last.on)}
          </span>
        )}
      </figcaption>
      <TableFrame label="Change in numbers">
        <Table caption={last === null ? "Severity before and after treatment" : `At request and ${pointWords(last)} after treatment`} captionHidden>
          <thead>
            <tr>
              <Th>Measure</Th>
              <Th numeric>Before</Th>
              <Th numeric>After</Th>
              <Th numeric>Change</Th>
            </tr>
          </thead>
          <tbody>
            {[...answerRows(baseline, last), ...rvcssRows(rvcss)].map((row) => (
              <Row key={row.name} row={row} />
            ))}
          </tbody>
        </Table>
      </TableFrame>
      <p className="mt-2 text-sm text-muted">
        Hollow: before. Solid: after. Further left is better.{rvcss.length > 0 && " rVCSS: compression worn every day raises it by up to 3, also in a leg that does well."}
      </p>
      {season !== null && <p className="mt-2 border-l-4 border-control pl-3 text-md">{season}</p>}
    </figure>
  );
}

function Row({ row: { name, days, before, after, max, beforeWords, afterWords, change } }: { row: ChangeRow }) {
  return (
    <tr>
      <Th scope="row">
        <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
          <div>
            {name} {days !== null && <span className="block font-normal text-muted">{days}</span>}
          </div>
          <DumbbellMark {...{ before, after, max }} />
        </div>
      </Th>
      <Td numeric>{beforeWords}</Td>
      <Td numeric className="font-semibold">
        {afterWords}
      </Td>
      <Td numeric>{change}</Td>
    </tr>
  );
}
