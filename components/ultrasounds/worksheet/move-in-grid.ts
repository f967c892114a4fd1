import type { KeyboardEvent } from "react";
import { SEGMENT_IDS, type Leg, type Segment } from "@/lib/domain/reflux";
import { nextCell, type CellName } from "./cells";

/** Enter and the arrows among the typed cells; everything else stays with the browser. */
export function moveInGrid(event: KeyboardEvent<HTMLElement>, legs: readonly Leg[]): void {
  if (!["Enter", "ArrowDown", "ArrowUp"].includes(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!(event.target instanceof HTMLInputElement)) return;
  const { leg, segment, cell } = event.target.dataset;
  if (leg === undefined || segment === undefined || cell === undefined) return;
  event.preventDefault();
  const from = { leg: leg as Leg, segment: segment as Segment, cell: cell as CellName };
  const next = nextCell(from, event.key, legs, SEGMENT_IDS).map((id) => document.getElementById(id)).find((found) => found !== null);
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
}
