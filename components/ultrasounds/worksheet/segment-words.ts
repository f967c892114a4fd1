import { GROUP_WORDS, isOnlyIfIndicated, PERFORATOR_MM, PERFORATOR_MS, readThreshold, SEGMENT_IDS, SEGMENTS, type Segment, type SegmentFinding, type VeinGroup } from "@/lib/domain/reflux";
import { numberWithUnit } from "@/lib/format/units";

export const VEIN_GROUPS = ["deep", "great_saphenous", "small_saphenous", "perforator"] as const satisfies readonly VeinGroup[];

export function segmentsOfGroup(group: VeinGroup): Segment[] {
  return SEGMENT_IDS.filter((segment) => SEGMENTS[segment].group === group);
}

/** The name below its group: "Great saphenous, mid calf" stands as "Mid calf". */
export function shortLabel(segment: Segment): string {
  const { label, group } = SEGMENTS[segment];
  const rest = label.startsWith(`${GROUP_WORDS[group]}, `) ? label.slice(GROUP_WORDS[group].length + 2) : label;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

const over = (thresholdMs: number) => `over ${numberWithUnit(thresholdMs, "ms")}`;

/** The threshold that most segments of the group have; the others carry their own. */
function groupThreshold(group: VeinGroup): number {
  const [first] = segmentsOfGroup(group);
  return first === undefined ? 0 : SEGMENTS[first].thresholdMs;
}

export function thresholdWords(group: VeinGroup): string {
  if (group === "perforator") return `threshold ${numberWithUnit(PERFORATOR_MS, "ms")} or more and ${numberWithUnit(PERFORATOR_MM, "mm")} or more`;
  return `threshold ${over(groupThreshold(group))}`;
}

/** Null where the segment has its group's threshold. */
export function ownThreshold(segment: Segment): string | null {
  const { group, thresholdMs } = SEGMENTS[segment];
  return group === "perforator" || thresholdMs === groupThreshold(group) ? null : over(thresholdMs);
}

export type ReadingWord = "Meets" | "Not over" | "Below" | "No reflux" | "Not known" | "No vein";

/** A time exactly on a threshold that asks for more is "Not over", which does not count. */
export function readingWord(finding: SegmentFinding): ReadingWord {
  if (finding.visibility === "absent" || finding.visibility === "removed") return "No vein";
  const { group, thresholdMs } = SEGMENTS[finding.segment];
  switch (readThreshold(finding)) {
    case "meets":
      return "Meets";
    case "none":
      return "No reflux";
    case "unknown":
      return "Not known";
    case "below":
      return group !== "perforator" && finding.refluxMs === thresholdMs ? "Not over" : "Below";
  }
}

/** The standard set, the first perforator, and whatever else somebody wrote about or asked for. */
export function shownSegments(group: VeinGroup, hasRow: (segment: Segment) => boolean, isOpen: boolean): Segment[] {
  return segmentsOfGroup(group).filter((segment) => isOpen || !isOnlyIfIndicated(segment) || segment === "PERFORATOR_1" || hasRow(segment));
}
