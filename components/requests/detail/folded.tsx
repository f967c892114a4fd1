import type { ReactNode } from "react";

type FoldedProps = { count: number; words: string; children: ReactNode };

/** What was taken back stays on record, out of the way of what is to be done. */
export function Folded({ count, words, children }: FoldedProps) {
  if (count === 0) return null;
  return (
    <details className="mt-3 border-t pt-2 print-hidden">
      <summary className="inline-flex min-h-8 items-center text-sm text-link underline">
        {words} {count}
      </summary>
      <div className="mt-2">{children}</div>
    </details>
  );
}
