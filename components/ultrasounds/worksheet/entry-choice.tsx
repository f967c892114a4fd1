import clsx from "clsx";
import { PersonStanding, Table } from "lucide-react";

export type Entry = "grid" | "drawing";

const CHOICES = [
  { entry: "grid", word: "Grid", EntryIcon: Table },
  { entry: "drawing", word: "Drawing", EntryIcon: PersonStanding },
] as const;

/** How the worksheet is written: as rows for the keyboard, or on the picture for fingers. */
export function EntryChoice({ entry, onChange }: { entry: Entry; onChange: (entry: Entry) => void }) {
  return (
    <div role="group" aria-label="Write on" className="inline-flex">
      {CHOICES.map(({ entry: one, word, EntryIcon }, index) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === entry}
          onClick={() => onChange(one)}
          className={clsx(
            "inline-flex min-h-8.5 items-center gap-1.5 border border-control px-3 text-md",
            index === 0 ? "rounded-l-md" : "-ml-px rounded-r-md",
            one === entry ? "bg-selected font-semibold" : "bg-canvas hover:bg-surface",
          )}
        >
          <EntryIcon aria-hidden className="size-4" />
          {word}
        </button>
      ))}
    </div>
  );
}
