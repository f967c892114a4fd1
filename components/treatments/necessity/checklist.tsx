import type { NecessityChecklist } from "@/lib/domain/medical-necessity";
import type { Payer } from "@/lib/domain/payer-rules";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { veinOfLeg } from "../treatment-words";
import { RuleLine } from "./necessity-line";
import { countWords, plannedDayWords, whenWords } from "./necessity-words";

type ChecklistProps = { checklist: NecessityChecklist; payer: Payer; answeredOn: string | null };

/** The rules of one payer for one vein of one leg. */
export function Checklist({ checklist, payer, answeredOn }: ChecklistProps) {
  const { leg, vein, plannedOn, lines } = checklist;
  const named = veinOfLeg(leg, vein);
  const notes = [whenWords(checklist), ...plannedDayWords(checklist)].filter((words) => words !== null);
  return (
    <article className="mt-4 border-t pt-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h4 className="text-base font-semibold">{`${named.slice(0, 1).toUpperCase()}${named.slice(1)}`}</h4>
        <p className="text-sm text-muted">{plannedOn === null ? "Not planned" : `Planned for ${formatCalendarDay(plannedOn)}`}</p>
      </div>
      <p className="text-md font-semibold">{countWords(checklist)}</p>
      <ul className="mt-2">
        {lines.map((line) => (
          <RuleLine key={line.kind} {...{ line, checklist, answeredOn }} isToConfirm={payer.toConfirm.includes(line.kind)} />
        ))}
      </ul>
      {notes.map((words) => (
        <p key={words} className="mt-1 text-md font-semibold">
          {words}
        </p>
      ))}
    </article>
  );
}
