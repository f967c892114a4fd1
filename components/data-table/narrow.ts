import { useCallback, useSyncExternalStore } from "react";

/** Whether the window is narrower than this. The server draws the table, which is also what is left without JavaScript. */
export function useIsNarrow(below: string): boolean {
  const query = `(width < ${below})`;
  const subscribe = useCallback(
    (onChange: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener("change", onChange);
      return () => list.removeEventListener("change", onChange);
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches, () => false);
}
