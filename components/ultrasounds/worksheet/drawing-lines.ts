import type { SegmentFinding, VeinGroup } from "@/lib/domain/reflux";
import { readingWord } from "./segment-words";

export type LineLook = { stroke: string; strokeWidth: number; strokeDasharray?: string; strokeLinecap?: "round" };

export const MEETS_LINE: LineLook = { stroke: "var(--primary)", strokeWidth: 7 };
export const DEEP_LINE: LineLook = { stroke: "var(--control)", strokeWidth: 4.5 };
export const SEEN_LINE: LineLook = { stroke: "var(--control)", strokeWidth: 2 };
export const NOT_EXAMINED_LINE: LineLook = { stroke: "var(--control)", strokeWidth: 2.2, strokeDasharray: "0.1 4.5", strokeLinecap: "round" };
export const NOT_SEEN_LINE: LineLook = { stroke: "var(--control)", strokeWidth: 2, strokeDasharray: "6 4" };

/** Thickness and dashes carry the state; colour only repeats it. Null: a vein that is not there is not drawn. */
export function lineLook(group: VeinGroup, finding: SegmentFinding | undefined): LineLook | null {
  if (finding === undefined || finding.visibility === "not_examined") return NOT_EXAMINED_LINE;
  if (finding.visibility === "not_seen") return NOT_SEEN_LINE;
  if (finding.visibility !== "seen") return null;
  if (readingWord(finding) === "Meets") return MEETS_LINE;
  return group === "deep" ? DEEP_LINE : SEEN_LINE;
}
