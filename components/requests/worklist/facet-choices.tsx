import clsx from "clsx";

type FacetOption = { value: string; label: string; count: number | null };
type FacetChoicesProps = { label: string; options: readonly FacetOption[]; chosen: readonly string[]; most: number | null; onChoose: (values: string[]) => void };

/** Any number of values; the order stays as it is while counts change, so that a choice is where it was. */
export function FacetChoices({ label, options, chosen, most, onChoose }: FacetChoicesProps) {
  const isFull = most !== null && chosen.length >= most;
  return (
    <fieldset>
      <legend className="sr-only">{label}</legend>
      {isFull && <p className="text-sm text-muted">At most {most} at once.</p>}
      {options.map(({ value, label: words, count }) => {
        const isChosen = chosen.includes(value);
        const isNone = count === 0 && !isChosen;
        return (
          <label key={value} className="flex min-h-8 items-center gap-2 text-md">
            <input
              type="checkbox"
              className="tick"
              checked={isChosen}
              disabled={isFull && !isChosen}
              onChange={() => onChoose(options.map((option) => option.value).filter((other) => (other === value ? !isChosen : chosen.includes(other))))}
            />
            <span className={clsx("flex-1 wrap-anywhere", isNone && "text-muted")}>{words}</span>
            {count !== null && (
              <span className="text-sm text-muted tabular-nums">
                {count}
                <span className="sr-only">{count === 1 ? " request" : " requests"}</span>
              </span>
            )}
          </label>
        );
      })}
    </fieldset>
  );
}
