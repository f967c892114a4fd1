import type { Leg, Segment, SegmentFinding } from "@/lib/domain/reflux";
import { segmentWords } from "@/lib/domain/worksheet";
import type { RowDraft } from "./draft";
import { rowWords } from "./draft-words";
import { readingWord } from "./segment-words";

/** The names of the worksheet's rows, short enough to stand beside a leg. */
export const CHIP_NAMES: Record<Segment, string> = {
  EIV: "EIV",
  CFV: "CFV",
  DFV: "DFV",
  FV_PROX: "FV prox",
  FV_MID: "FV mid",
  FV_DIST: "FV dist",
  POPV: "POPV",
  PTV: "PTV",
  PERO: "PERO",
  GASTROC: "Gastroc",
  SOLEAL: "Soleal",
  SFJ: "SFJ",
  GSV_PROX_THIGH: "GSV thigh p",
  GSV_MID_THIGH: "GSV thigh m",
  GSV_DIST_THIGH: "GSV knee",
  GSV_PROX_CALF: "GSV calf p",
  GSV_MID_CALF: "GSV calf m",
  GSV_ANKLE: "GSV ankle",
  AAGSV: "AAGSV",
  PAGSV: "PAGSV",
  SPJ: "SPJ",
  SSV_PROX: "SSV prox",
  SSV_MID: "SSV mid",
  SSV_DIST: "SSV dist",
  GIACOMINI: "Giacomini",
  PERFORATOR_1: "Perf 1",
  PERFORATOR_2: "Perf 2",
  PERFORATOR_3: "Perf 3",
};

/** In front of each name: the leg, where its heading may be scrolled away and the same name stands on the other leg. */
export const LEG_LETTERS: Record<Leg, string> = { right: "R", left: "L" };

/** The state of a segment in one or two words, as the grid has it. */
export function chipState(finding: SegmentFinding): string {
  switch (finding.visibility) {
    case "seen":
      return readingWord(finding);
    case "not_seen":
      return "Not seen";
    case "not_examined":
      return "Not examined";
    case "absent":
      return "Absent";
    case "removed":
      return "Removed";
  }
}

/** "Left leg, Popliteal: Seen, compression full, reflux 620 ms. Meets" */
export function spokenState(place: { leg: Leg; segment: Segment }, row: RowDraft, finding: SegmentFinding): string {
  return `${segmentWords(place)}: ${rowWords(row)}${finding.visibility === "seen" ? `. ${readingWord(finding)}` : ""}`;
}
