import { useEffect, useState } from "react";
import type { FacetCounts, Facets, WorklistQuery } from "@/lib/domain/worklist";
import { writeWorklistQuery } from "@/lib/inputs/worklist-url";

export type FacetState = { counts: FacetCounts | null; words: string };

/** The counts beside the choices, asked again whenever the list changes; the old ones stay until the new ones come. */
export function useFacets(query: WorklistQuery): FacetState {
  const [state, setState] = useState<FacetState>({ counts: null, words: "Counting…" });
  const search = writeWorklistQuery({ ...query, sort: [], page: 1, after: null });
  useEffect(() => {
    const controller = new AbortController();
    void ask(search, controller.signal).then((next) => {
      if (!controller.signal.aborted) setState(next);
    });
    return () => controller.abort();
  }, [search]);
  return state;
}

async function ask(search: string, signal: AbortSignal): Promise<FacetState> {
  const nothing = { counts: null, words: "The counts did not come. The filters work without them." };
  try {
    const response = await fetch(`/api/worklist/facets?${search}`, { signal, cache: "no-store" });
    if (!response.ok) return nothing;
    const { counts } = (await response.json()) as Facets;
    return { counts, words: counts === null ? "This list is too long to count each choice." : "" };
  } catch {
    return nothing;
  }
}
