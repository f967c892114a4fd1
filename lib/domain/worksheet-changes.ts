import type { ExamHeader } from "./care";
import { ceapCode } from "./ceap";
import type { SegmentFinding } from "./reflux";
import { rowKey, segmentWords, type Worksheet } from "./worksheet";

type HeaderField = keyof ExamHeader;

const HEADER_WORDS: Record<HeaderField, string> = {
  examinedOn: "Day of the exam",
  positionLeft: "Position, left leg",
  positionRight: "Position, right leg",
  positionReason: "Why not standing",
  quality: "Image quality",
  limits: "Limits",
  contralateralCfv: "Other leg's common femoral vein",
  varicosities: "Varicosities",
  ceapLeft: "CEAP, left leg",
  ceapRight: "CEAP, right leg",
};
const HEADER_FIELDS = Object.keys(HEADER_WORDS) as HeaderField[];

type Measured = Exclude<keyof SegmentFinding, "leg" | "segment">;
const MEASURED: Record<Measured, true> = {
  visibility: true, compressible: true, thrombus: true, flow: true, isRefluxTested: true, refluxMs: true, manoeuvre: true, diameterMm: true, heightCm: true, note: true,
};
const MEASURED_FIELDS = Object.keys(MEASURED) as Measured[];

export type WorksheetChanges = { header: HeaderField[]; added: SegmentFinding[]; changed: SegmentFinding[]; removed: SegmentFinding[] };

/** What turns the one worksheet into the other; `before` null = nothing is saved yet. */
export function worksheetChanges(before: Worksheet | null, after: Worksheet): WorksheetChanges {
  const old = new Map(before?.findings.map((row) => [rowKey(row), row]));
  const kept = new Set(after.findings.map(rowKey));
  return {
    header: HEADER_FIELDS.filter((field) => valueOf(before?.header ?? null, field) !== valueOf(after.header, field)),
    added: after.findings.filter((row) => !old.has(rowKey(row))),
    changed: after.findings.filter((row) => isDifferent(old.get(rowKey(row)), row)),
    removed: (before?.findings ?? []).filter((row) => !kept.has(rowKey(row))),
  };
}

/** The changes as the names of fields, for the audit log: "positionLeft", "right.POPV". */
export function changedNames({ header, ...rows }: WorksheetChanges): string[] {
  return [...header, ...[...rows.added, ...rows.changed, ...rows.removed].map(rowKey)];
}

const MOST_NAMED = 8;

/** Where two worksheets differ, in words: for the person whose save came second. */
export function differenceWords({ header, ...rows }: WorksheetChanges): string {
  const all = [...header.map((field) => HEADER_WORDS[field]), ...[...rows.added, ...rows.changed, ...rows.removed].map(segmentWords)];
  const more = all.length > MOST_NAMED ? `; and ${all.length - MOST_NAMED} more` : "";
  return all.slice(0, MOST_NAMED).join("; ") + more;
}

function valueOf(header: ExamHeader | null, field: HeaderField): string | null {
  const value = header?.[field] ?? null;
  return value === null || typeof value === "string" ? value : ceapCode(value);
}

function isDifferent(was: SegmentFinding | undefined, row: SegmentFinding): boolean {
  return was !== undefined && MEASURED_FIELDS.some((field) => was[field] !== row[field]);
}
