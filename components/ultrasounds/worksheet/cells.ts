import type { Leg, Segment } from "@/lib/domain/reflux";

export type CellName = "vein" | "thrombus" | "reflux" | "diameter" | "height" | "more";

export function cellId(leg: Leg, segment: Segment, cell: CellName): string {
  return `${leg}.${segment}.${cell}`;
}

/** Where the server's field names stand on this screen. */
const CELL_OF_FIELD: Readonly<Record<string, CellName>> = { visibility: "vein", compressible: "vein", thrombus: "thrombus", refluxMs: "reflux", isRefluxTested: "reflux", diameterMm: "diameter", heightCm: "height" };

/** `findings.3.refluxMs` is a cell of the fourth row sent; `header.positionReason` is its own field. */
export function fieldOnScreen(field: string, sent: readonly { leg: Leg; segment: Segment }[]): string {
  const [, index, name = ""] = /^findings\.(\d+)\.?(\w*)/.exec(field) ?? [];
  const row = index === undefined ? undefined : sent[Number(index)];
  return row === undefined ? field.replace(/^header\./, "") : cellId(row.leg, row.segment, CELL_OF_FIELD[name] ?? "more");
}

/** Enter goes to the next row: from the diameter to the next reflux time. Arrows keep their column. Rows without that cell are passed over. */
export function nextCell(from: { leg: Leg; segment: Segment; cell: CellName }, key: string, legs: readonly Leg[], segments: readonly Segment[]): string[] {
  const step = key === "ArrowUp" ? -1 : 1;
  const cell = key === "Enter" && from.cell === "diameter" ? "reflux" : from.cell;
  const all = legs.flatMap((leg) => segments.map((segment) => ({ leg, segment })));
  const here = all.findIndex(({ leg, segment }) => leg === from.leg && segment === from.segment);
  const rest = step === 1 ? all.slice(here + 1) : all.slice(0, here).toReversed();
  const reachable = key === "Enter" ? rest : rest.filter(({ leg }) => leg === from.leg);
  return reachable.map(({ leg, segment }) => cellId(leg, segment, cell));
}
