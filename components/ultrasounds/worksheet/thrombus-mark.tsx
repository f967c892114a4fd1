import type { SegmentFinding, Thrombus } from "@/lib/domain/reflux";

export type Clot = Exclude<Thrombus, "none">;
export const CLOTS = ["acute", "chronic", "indeterminate"] as const satisfies readonly Clot[];
export const CLOT_WORDS: Record<Clot, string> = { acute: "Acute thrombus", chronic: "Chronic thrombus", indeterminate: "Thrombus, age not known" };

/** Null where no thrombus was found, also where nobody saw the vein. */
export function clotOf(finding: SegmentFinding | undefined): Clot | null {
  if (finding === undefined || finding.visibility !== "seen" || finding.thrombus === "none") return null;
  return finding.thrombus;
}

// Full, empty or dashed: the kind stays plain without colour, on paper too.
const LOOKS = {
  acute: { fill: "var(--urgent)", stroke: "var(--canvas)", strokeWidth: 1.5 },
  chronic: { fill: "var(--canvas)", stroke: "var(--ink)", strokeWidth: 3 },
  indeterminate: { fill: "var(--canvas)", stroke: "var(--ink)", strokeWidth: 2, strokeDasharray: "3 2" },
} as const satisfies Record<Clot, object>;

/** A diamond on the vein: no other mark of the drawing has its shape. */
export function ThrombusMark({ clot, x, y, size = 10 }: { clot: Clot; x: number; y: number; size?: number }) {
  return <path data-thrombus={clot} d={`M${x},${y - size} L${x + size},${y} L${x},${y + size} L${x - size},${y} Z`} {...LOOKS[clot]} />;
}
