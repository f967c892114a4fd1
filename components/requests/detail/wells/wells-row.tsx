import type { WellsLine } from "./wells-form";

type WellsRowProps = { line: WellsLine; isFirst: boolean; answer: boolean | undefined; isMissing: boolean; onAnswer: (answer: boolean) => void };

export function WellsRow({ line: { item, words, points, suggestion }, isFirst, answer, isMissing, onAnswer }: WellsRowProps) {
  const notes = [suggestion?.words, isMissing ? "Error: answer yes or no" : null].filter(Boolean);
  return (
    <fieldset aria-describedby={notes.length > 0 ? `wells-${item}-notes` : undefined} className="border-b py-2 sm:flex sm:items-start sm:justify-between sm:gap-6">
      <legend className="float-left w-full font-semibold sm:w-auto sm:flex-1">
        {words} <span className="font-normal text-muted">({points > 0 ? "+1" : "−2"})</span>
        {notes.length > 0 && (
          <span id={`wells-${item}-notes`} className="block font-normal">
            {suggestion !== null && <span className="block text-muted">{suggestion.words}{suggestion.answer === null ? "" : "; confirm"}</span>}
            {isMissing && <span className="block font-semibold text-urgent">Error: answer yes or no</span>}
          </span>
        )}
      </legend>
      <div className="flex gap-x-6 clear-both sm:clear-none">
        {([true, false] as const).map((value) => (
          <label key={String(value)} className="flex min-h-8 cursor-pointer items-center gap-2">
            <input type="radio" name={`wells-${item}`} autoFocus={isFirst && (answer ?? true) === value} checked={answer === value} onChange={() => onAnswer(value)} className="size-4 accent-primary" />
            {value ? "Yes" : "No"}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
