import { useSyncExternalStore } from "react";

/** Below these, the cells of two legs beside each other, and then the columns of one, would squeeze their words. */
const BOTH_LEGS = "(width >= 77rem)";
const ONE_LEG = "(width >= 48rem)";

/** Both legs in one table, a table for each leg, or every control with its own label. */
export type GridShape = "both_legs" | "one_leg" | "list";

function subscribe(onChange: () => void): () => void {
  const queries = [BOTH_LEGS, ONE_LEG].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener("change", onChange);
  return () => queries.forEach((query) => query.removeEventListener("change", onChange));
}

function shapeNow(): GridShape {
  if (window.matchMedia(BOTH_LEGS).matches) return "both_legs";
  return window.matchMedia(ONE_LEG).matches ? "one_leg" : "list";
}

/** How the grid fits this screen. The server draws it for a wide one. */
export function useGridShape(): GridShape {
  return useSyncExternalStore(subscribe, shapeNow, () => "both_legs");
}
