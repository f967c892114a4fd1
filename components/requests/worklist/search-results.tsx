import Link from "next/link";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { LiveRegion } from "@/components/ui/live-region";
import { FEWEST_SEARCHED, isLongEnough } from "@/lib/domain/search-length";
import { putFoundInAddress } from "./found-param";
import type { SearchLine, SearchLines } from "./search-line";
import { useSearch } from "./use-search";

/** Of the hit opened last: Back puts focus on it again. */
let openedId: string | null = null;

/** What the words find. They leave the browser in the body of a POST only. */
export function SearchResults({ words, setWords }: { words: string; setWords: (words: string) => void }) {
  const { result, failure, isWithEnded, setWithEnded } = useSearch(words, setWords);
  const list = useRef<HTMLDivElement>(null);
  const hadWords = useRef(false);
  const isOpen = words.trim().length > 0;

  useEffect(() => {
    if (hadWords.current && !isOpen) {
      putFoundInAddress(null);
      setWithEnded(false);
    }
    hadWords.current = isOpen;
  }, [isOpen, setWithEnded]);

  useEffect(() => {
    if (result === null || openedId === null) return;
    list.current?.querySelector<HTMLElement>(`[data-hit="${openedId}"]`)?.focus();
    openedId = null;
  }, [result]);

  return (
    <>
      <LiveRegion>{result && isOpen ? foundWords(result) : ""}</LiveRegion>
      {isOpen && (
        <div ref={list} className="absolute left-0 z-40 mt-1 max-h-[70dvh] w-full min-w-72 overflow-y-auto rounded-lg bg-canvas p-1.5 shadow-overlay">
          <p className="px-2.5 py-1.5 text-sm text-muted">{statusWords(words, result, failure)}</p>
          <Hits lines={result?.lines ?? []} />
          {result !== null && result.near.length > 0 && (
            <>
              <p className="border-t px-2.5 pb-1.5 pt-2 text-sm text-muted">Names that come near:</p>
              <Hits lines={result.near} />
            </>
          )}
          {isLongEnough(words) && !isWithEnded && (
            <Button variant="quiet" onClick={() => setWithEnded(true)}>
              Search closed requests too
            </Button>
          )}
        </div>
      )}
    </>
  );
}

function Hits({ lines }: { lines: readonly SearchLine[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.id}>
          <Link
            href={`/requests/${line.id}`}
            prefetch={false}
            data-hit={line.id}
            onClick={() => {
              openedId = line.id;
            }}
            className="block rounded-md px-2.5 py-1.5 text-ink no-underline hover:bg-selected"
          >
            <span className="block text-md font-semibold wrap-anywhere">{line.name}</span>
            <span className="block text-detail text-muted">
              {line.born} · {line.reference} · {line.stage}
            </span>
            {line.isSimilar && <span className="block text-detail text-info">Similar names, check the date of birth</span>}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function foundWords({ lines, near }: SearchLines): string {
  return near.length === 0 ? `${lines.length} found` : `${lines.length} found, ${near.length} near`;
}

function statusWords(words: string, result: SearchLines | null, failure: string | null): string {
  if (!isLongEnough(words)) return `Type at least ${FEWEST_SEARCHED} letters or digits.`;
  if (failure !== null) return failure;
  if (result === null) return "Searching…";
  if (result.lines.length === 0) return "Nobody found.";
  if (result.isNear) return "No exact match. Names that come near:";
  return result.hasMore ? "The first 20; type more to narrow it." : `${result.lines.length} found`;
}
