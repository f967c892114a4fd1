import { Table, TableFrame, Td, Th } from "@/components/ui/table";
import type { ReliefPoint } from "@/lib/domain/care";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { NOT_ANSWERED, NOT_ASKED } from "@/lib/format/missing";
import { choiceText } from "@/lib/format/texts";
import { isAsked, RELIEF_MEASURES } from "./relief-measures";
import { changeWords, lastAnswered, pointWords, valueWords } from "./relief-words";

/** At request and at the newest answer, with the change in words. Worse is said as plainly as better. */
export function ReliefChange({ points }: { points: readonly ReliefPoint[] }) {
  const [baseline] = points;
  const last = lastAnswered(points);
  if (baseline === undefined || last === null) return null;
  return (
    <div className="rounded-lg border px-4 py-3 break-inside-avoid sm:px-5">
      <TableFrame label="Change in numbers">
        <Table caption={`At request and ${pointWords(last)} after treatment`} captionHidden>
          <thead>
            <tr>
              <Th>Measure</Th>
              <Th numeric className="whitespace-normal!">
                At request <span className="block font-normal">{formatCalendarDay(baseline.on)}</span>
              </Th>
              <Th numeric className="whitespace-normal!">
                {pointWords(last)} <span className="block font-normal">{formatCalendarDay(last.on)}</span>
              </Th>
              <Th numeric>Change</Th>
            </tr>
          </thead>
          <tbody>
            {RELIEF_MEASURES.map(({ key, title, ...words }) => (
              <tr key={key}>
                <Th scope="row">{title}</Th>
                <Td numeric>{valueWords(baseline[key])}</Td>
                <Td numeric className="font-semibold">
                  {isAsked(last, key) ? valueWords(last[key]) : NOT_ASKED}
                </Td>
                <Td numeric>{changeWords(baseline[key], last[key], words)}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </TableFrame>
      <p className="mt-3 text-md">
        <strong>{verdict(last)}</strong> Patient’s answer: {last.pgic === null ? NOT_ANSWERED.toLowerCase() : choiceText("pgic", last.pgic).toLowerCase()}.
      </p>
      <p className="mt-1 text-sm text-muted">
        Meaningful relief: much better in the patient’s own word, or at most half the cramps with no worse pain. Worse: a quarter more cramps, or worse in their own word. A change after treatment, not proof of its cause.
      </p>
    </div>
  );
}

function verdict({ isWorse, meaningfulRelief }: ReliefPoint): string {
  if (isWorse) return "Worse than at request.";
  if (meaningfulRelief === null) return "Meaningful relief: not known.";
  return `Meaningful relief: ${meaningfulRelief ? "yes" : "no"}.`;
}
