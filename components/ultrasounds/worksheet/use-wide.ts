import { useSyncExternalStore } from "react";

/** Below this, two legs beside each other would squeeze their cells. */
const WIDE = "(width >= 63.5rem)";

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(WIDE);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

/** Whether both legs fit beside each other. The server draws them so. */
export function useIsWide(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(WIDE).matches,
    () => true,
  );
}
