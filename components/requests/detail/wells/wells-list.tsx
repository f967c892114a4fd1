import { WELLS_ITEMS, WELLS_ITEM_WORDS, wellsItemPoints, wellsVerdict, type WellsWorksheet } from "@/lib/domain/cramp-pattern/wells";
import { formatInstant } from "@/lib/format/instants";
import { pointsWords } from "./points-words";

/** Completed worksheets, the newest first; an earlier one stays as it was. */
export function WellsList({ worksheets, timeZone }: { worksheets: readonly WellsWorksheet[]; timeZone: string }) {
  if (worksheets.length === 0) return null;
  return (
    <ul className="mt-1 grid gap-1">
      {worksheets.map((worksheet, index) => (
        <li key={worksheet.id}>
          <p>
            {index > 0 && "Earlier: "}
            <strong>
              {pointsWords(worksheet.points)}: {wellsVerdict(worksheet.points)}
            </strong>
            {`, completed by ${worksheet.completedBy}, ${formatInstant(worksheet.completedAt, timeZone)}`}
          </p>
          <p className="text-muted">{itemsWords(worksheet)}</p>
        </li>
      ))}
    </ul>
  );
}

function itemsWords({ items }: WellsWorksheet): string {
  const yes = WELLS_ITEMS.filter((item) => items[item]).map((item) => `${WELLS_ITEM_WORDS[item]} (${wellsItemPoints(item) > 0 ? "+1" : "−2"})`);
  return yes.length === 0 ? "All ten items answered no." : `Yes: ${yes.join("; ")}. All others no.`;
}
