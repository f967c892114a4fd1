import { Search } from "lucide-react";
import { lazy, Suspense, useState, useSyncExternalStore, type RefObject } from "react";

const SearchResults = lazy(async () => ({ default: (await import("./search-results")).SearchResults }));

/** Finds a person while the list stays as it is. What it finds comes when somebody is about to type, or comes back to a search. */
export function WorklistSearch({ field }: { field: RefObject<HTMLInputElement | null> }) {
  const [words, setWords] = useState("");
  const [isUsed, setUsed] = useState(false);
  const hasFound = useSyncExternalStore(never, namesSearch, () => false);
  return (
    <search
      className="relative w-full sm:w-80 print-hidden"
      onFocus={() => setUsed(true)}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || words === "") return;
        setWords("");
        field.current?.focus();
      }}
    >
      <label className="control flex min-h-8.5 items-center gap-2 px-2.5 focus-within:border-primary">
        <Search aria-hidden className="size-4 shrink-0 text-muted" />
        <span className="sr-only">Search by name, phone, reference or birth date</span>
        <input
          ref={field}
          type="search"
          value={words}
          maxLength={100}
          autoComplete="off"
          placeholder="Name, phone, birth date, V-number"
          onChange={(event) => setWords(event.target.value)}
          className="min-w-0 flex-1 bg-transparent text-md"
        />
      </label>
      {(isUsed || hasFound) && (
        <Suspense>
          <SearchResults words={words} setWords={setWords} />
        </Suspense>
      )}
    </search>
  );
}

const never = () => () => undefined;
const namesSearch = () => /[?&]found=/.test(window.location.search);
