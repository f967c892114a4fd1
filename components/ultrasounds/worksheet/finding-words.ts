import type { SegmentFinding } from "@/lib/domain/reflux";
import { NOT_RECORDED } from "@/lib/format/missing";
import { numberWithUnit } from "@/lib/format/units";
import { COMPRESSIBLE_WORDS, FLOW_WORDS, MANOEUVRE_WORDS, THROMBUS_WORDS } from "./draft-words";

/** `Full`, `Partial, acute thrombus` */
export function compressionWords({ compressible, thrombus }: SegmentFinding): string {
  const compression = compressible === null ? NOT_RECORDED : COMPRESSIBLE_WORDS[compressible];
  return thrombus === null || thrombus === "none" ? compression : `${compression}, ${THROMBUS_WORDS[thrombus].toLowerCase()} thrombus`;
}

export function refluxWords({ isRefluxTested, refluxMs }: SegmentFinding): string {
  if (!isRefluxTested) return "Not tested";
  return refluxMs === null || refluxMs === 0 ? "none" : numberWithUnit(refluxMs, "ms");
}

export function diameterWords({ diameterMm }: SegmentFinding): string {
  return diameterMm === null ? NOT_RECORDED : numberWithUnit(diameterMm, "mm", 1);
}

/** What stands beside the numbers of a segment; empty when nothing. */
export function sideWords({ flow, manoeuvre, heightCm, note }: SegmentFinding): string {
  const parts = [
    flow && `flow ${FLOW_WORDS[flow].toLowerCase()}`,
    manoeuvre && MANOEUVRE_WORDS[manoeuvre],
    heightCm !== null && `${numberWithUnit(heightCm, "cm")} above the floor`,
    note,
  ];
  return parts.filter(Boolean).join(", ");
}
