import { WELLS_LIMITS, WELLS_NAME, wellsSuggestions, wellsText, WELLS_ITEMS, WELLS_ITEM_WORDS, wellsItemPoints } from "@/lib/domain/cramp-pattern/wells";
import type { RequestDetail } from "@/lib/domain/request";
import type { RequestActions } from "../request-actions";
import { WellsForm } from "./wells-form";
import { WellsList } from "./wells-list";

type WellsPanelProps = { detail: RequestDetail; mayComplete: boolean; actions: RequestActions };

/** The worksheet that flag F10 asks for: what the history gives, what was completed, and the form for a clinician. */
export function WellsPanel({ detail, mayComplete, actions }: WellsPanelProps) {
  const suggestions = wellsSuggestions(detail.answers);
  const lines = WELLS_ITEMS.map((item) => ({ item, words: WELLS_ITEM_WORDS[item], points: wellsItemPoints(item), suggestion: suggestions[item] ?? null }));
  const worksheets = detail.wellsWorksheets ?? [];
  return (
    <div className="basis-full text-sm">
      <p>
        <span className="font-semibold">Wells worksheet: </span>
        {worksheets.length === 0 && `not completed; ${wellsText(detail.answers)}. `}
        {WELLS_NAME}. {WELLS_LIMITS}
      </p>
      <WellsList worksheets={worksheets} timeZone={detail.clinic.timeZone} />
      {mayComplete && (
        <WellsForm requestId={detail.id} answersVersion={detail.answersVersion} lines={lines} isAgain={worksheets.length > 0} timeZone={detail.clinic.timeZone} completeWells={actions.completeWells} />
      )}
    </div>
  );
}
