import { Search } from "lucide-react";
import Link from "next/link";
import type { RefObject } from "react";
import { Button } from "@/components/ui/button";
import { LiveRegion } from "@/components/ui/live-region";
import { FEWEST_SEARCHED, isLongEnough } from "@/lib/domain/search-length";
import { useSearch } from "./use-search";

/** Finds a person while the list stays as it is. The words leave the browser in the body of a POST only. */
export function WorklistSearch({ field }: { field: RefObject<HTMLInputElement | null> }) {
  const { words, setWords, result, failure, isWithEnded, setWithEnded } = useSearch();
  const isOpen = words.trim().length > 0;
  return (
    <search
      className="relative w-full sm:w-80 print-hidden"
      onKeyDown={(event) => {
        if (event.key === "Escape") setWords("");
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
      <LiveRegion>{result && isOpen ? `${result.lines.length} found` : ""}</LiveRegion>
      {isOpen && (
        <div className="absolute left-0 z-40 mt-1 max-h-[70dvh] w-full min-w-72 overflow-y-auto rounded-lg bg-canvas p-1.5 shadow-overlay">
          <p className="px-2.5 py-1.5 text-sm text-muted">{statusWords(words, result, failure)}</p>
          <ul>
            {result?.lines.map((line) => (
              <li key={line.id}>
                <Link href={`/requests/${line.id}`} prefetch={false} className="block rounded-md px-2.5 py-1.5 text-ink no-underline hover:bg-selected">
                  <span className="block text-md font-semibold wrap-anywhere">{line.name}</span>
                  <span className="block text-detail text-muted">
                    {line.born} · {line.reference} · {line.stage}
                  </span>
                  {line.isSimilar && <span className="block text-detail text-info">Similar names, check the date of birth</span>}
                </Link>
              </li>
            ))}
          </ul>
          {isLongEnough(words) && !isWithEnded && (
            <Button variant="quiet" onClick={() => setWithEnded(true)}>
              Search closed requests too
            </Button>
          )}
        </div>
      )}
    </search>
  );
}

function statusWords(words: string, result: ReturnType<typeof useSearch>["result"], failure: string | null): string {
  if (!isLongEnough(words)) return `Type at least ${FEWEST_SEARCHED} letters or digits.`;
  if (failure !== null) return failure;
  if (result === null) return "Searching…";
  if (result.lines.length === 0) return "Nobody found.";
  if (result.isNear) return "No exact match. Names that come near:";
  return result.hasMore ? "The first 20; type more to narrow it." : `${result.lines.length} found`;
}
