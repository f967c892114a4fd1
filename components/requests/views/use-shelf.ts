import { useEffect, useState } from "react";
import type { ViewShelf } from "@/lib/domain/saved-views";
import type { CountedShelf } from "./load-shelf";

const PAUSE_MS = 1_000;

/** The saved views; the counts of the tabs follow those of the list a second later, by a question of their own. */
export function useShelf(first: ViewShelf, { counts }: { counts: unknown }): [CountedShelf, (shelf: CountedShelf) => void] {
  const [shelf, setShelf] = useState<CountedShelf>({ ...first, counts: {} });
  const hasTabs = shelf.pinned.length > 0;
  useEffect(() => {
    if (!hasTabs) return;
    const timer = setTimeout(async () => {
      const fresh = await (await import("./load-shelf")).loadShelf("pinned");
      if (fresh) setShelf((old) => ({ ...fresh, counts: { ...old.counts, ...fresh.counts } }));
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [counts, hasTabs]);
  return [shelf, setShelf];
}
