import type { KeyboardEvent } from "react";
import { SEGMENT_IDS, type Leg, type Segment } from "@/lib/domain/reflux";
import { nextCell, type CellName } from "./cells";

/** Enter and the arrows among the typed cells; everything else stays with the browser. */
export function moveInGrid(event: KeyboardEvent<HTMLElement>, legs: readonly Leg[]): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const from = event.target;
  if (!(from instanceof HTMLInputElement) || from.dataset.cell === undefined) return;
  const next = cellTowards(event.key, from, legs);
  if (next === null) return;
  event.preventDefault();
  next?.focus();
  next?.select();
}

/** Null: the key stays with the browser. Undefined: there is no cell that way. */
function cellTowards(key: string, from: HTMLInputElement, legs: readonly Leg[]): HTMLInputElement | null | undefined {
  if (key === "ArrowLeft" || key === "ArrowRight") return leavesText(key, from) ? besides(from, key === "ArrowLeft" ? -1 : 1) : null;
  if (key !== "Enter" && key !== "ArrowDown" && key !== "ArrowUp") return null;
  const { leg, segment, cell } = from.dataset;
  const here = { leg: leg as Leg, segment: segment as Segment, cell: cell as CellName };
  return nextCell(here, key, legs, SEGMENT_IDS).map((id) => document.getElementById(id)).find((found) => found instanceof HTMLInputElement);
}

/** Within a text the arrows move the caret; at its edge, or with all of it selected as after arriving, they leave the cell. */
function leavesText(key: "ArrowLeft" | "ArrowRight", { value, selectionStart, selectionEnd }: HTMLInputElement): boolean {
  const isWhole = selectionStart === 0 && selectionEnd === value.length;
  return isWhole || (selectionStart === selectionEnd && selectionStart === (key === "ArrowLeft" ? 0 : value.length));
}

function besides(from: HTMLInputElement, step: 1 | -1): HTMLInputElement | undefined {
  const cells = [...(from.closest("tr, li")?.querySelectorAll<HTMLInputElement>("input[data-cell]") ?? [])];
  return cells[cells.indexOf(from) + step];
}
