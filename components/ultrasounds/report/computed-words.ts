import type { LegReading } from "@/lib/domain/leg-reading";
import { GROUP_WORDS, SEGMENTS, type RefluxConclusion, type Segment, type SegmentFinding } from "@/lib/domain/reflux";
import { numberWithUnit } from "@/lib/format/units";
import { readingWord, shortLabel, VEIN_GROUPS } from "../worksheet/segment-words";
import { CLOT_WORDS, CLOTS, type Clot } from "../worksheet/thrombus-mark";

export const ANSWER_WORDS: Record<RefluxConclusion, string> = { yes: "Yes", no: "No", indeterminate: "Indeterminate" };

const MOST_NAMED = 6;

/** "Acute thrombus: Popliteal; Posterior tibial": each kind that was found in this leg, the acute first and every vein named. */
export function clotSentences({ acuteThrombus, chronicThrombus, indeterminateThrombus }: LegReading): { clot: Clot; words: string }[] {
  const found = { acute: acuteThrombus, chronic: chronicThrombus, indeterminate: indeterminateThrombus };
  return CLOTS.filter((clot) => found[clot].length > 0).map((clot) => ({ clot, words: `${CLOT_WORDS[clot]}: ${found[clot].map((segment) => SEGMENTS[segment].label).join("; ")}` }));
}

/** What the numbers say of one leg, with what it rests on. It is arithmetic, not a conclusion. */
export function computedSentences(reading: LegReading, findings: readonly SegmentFinding[]): string[] {
  const { computed, meets, unknown, leg } = reading;
  const onEdge = findings.filter((finding) => finding.leg === leg && readingWord(finding) === "Not over");
  return [
    meets.length === 0 ? "No segment meets its threshold." : `${meets.length === 1 ? "1 segment meets its" : `${meets.length} segments meet their`} threshold. ${groupedLabels(meets)}.`,
    ...extentWords(reading),
    ...onEdge.map(({ segment, refluxMs }) => `${SEGMENTS[segment].label} is exactly ${numberWithUnit(refluxMs ?? 0, "ms")}, which does not count.`),
    ...(unknown.length === 0 || computed === "no" ? [] : [`No reading of ${unknown.length}: ${named(unknown)}.`]),
  ];
}

function extentWords({ gsvExtent, ssvExtent, hasDeepReflux, meets }: LegReading): string[] {
  if (meets.length === 0) return [];
  const extents = { axial: "along its whole axis", segmental: "in a part of it", junctional: "at its junction only" } as const;
  return [
    ...(gsvExtent === null ? [] : [`Great saphenous vein: ${extents[gsvExtent]}.`]),
    ...(ssvExtent === null ? [] : [`Small saphenous vein: ${extents[ssvExtent]}.`]),
    ...(hasDeepReflux ? [] : ["No deep segment meets its threshold."]),
  ];
}

/** "Great saphenous: Proximal thigh, Mid thigh; Perforators: Perforator 1" */
function groupedLabels(segments: readonly Segment[]): string {
  return VEIN_GROUPS.map((group) => ({ group, inGroup: segments.filter((segment) => SEGMENTS[segment].group === group) }))
    .filter(({ inGroup }) => inGroup.length > 0)
    .map(({ group, inGroup }) => `${GROUP_WORDS[group]}: ${inGroup.map((segment) => shortLabel(segment).toLowerCase()).join(", ")}`)
    .join("; ");
}

function named(segments: readonly Segment[]): string {
  const more = segments.length - MOST_NAMED;
  return segments.slice(0, MOST_NAMED).map((segment) => SEGMENTS[segment].label).join("; ") + (more > 0 ? `; and ${more} more` : "");
}
