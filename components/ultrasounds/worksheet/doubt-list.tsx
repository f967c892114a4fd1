import { TriangleAlert } from "lucide-react";
import { doubtWords, type Doubt } from "@/lib/domain/plausibility";
import type { Place } from "./grid-props";

/** Below the segments, so that nothing moves under a hand. Each leads to its row; none of them stops anybody. */
export function DoubtList({ doubts, onGo }: { doubts: readonly Doubt[]; /** Null where there is nothing to fill in. */ onGo: ((place: Place) => void) | null }) {
  if (doubts.length === 0) return null;
  return (
    <section id="doubts" tabIndex={-1} aria-labelledby="doubts-title" className="mt-4 scroll-mt-32 rounded-md border border-control px-4 py-3 print-hidden">
      <h3 id="doubts-title" className="flex items-center gap-2 font-semibold">
        <TriangleAlert aria-hidden className="size-4 text-info" />
        {doubts.length === 1 ? "1 reading worth a second look" : `${doubts.length} readings worth a second look`}
      </h3>
      <p className="text-sm text-muted">None of these stops you: an unusual reading can be right.</p>
      <ul className="mt-2 grid gap-1 text-sm">
        {doubts.map((doubt) => (
          <li key={doubtWords(doubt)}>
            {onGo === null ? (
              doubtWords(doubt)
            ) : (
              <button type="button" className="text-link min-h-6 text-left wrap-anywhere" onClick={() => onGo(doubt)}>
                {doubtWords(doubt)}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
