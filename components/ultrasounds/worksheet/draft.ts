import type { Exam, ExamHeader } from "@/lib/domain/care";
import { SEGMENT_IDS, type Compressibility, type Flow, type Leg, type Manoeuvre, type Segment, type SegmentFinding, type Thrombus, type Visibility } from "@/lib/domain/reflux";
import { rowKey } from "@/lib/domain/worksheet";
import { plainNumber } from "@/lib/format/units";
import { ceapText } from "./ceap-draft";

/** One segment as it stands in the form: what was typed, readable or not. "" is not recorded. */
export type RowDraft = {
  visibility: Visibility;
  compressible: Compressibility | "";
  thrombus: Thrombus | "";
  flow: Flow | "";
  manoeuvre: Manoeuvre | "";
  reflux: string;
  diameter: string;
  height: string;
  note: string;
  /** Nobody chose "seen": what was typed here said so, and its taking back unsays it. */
  isSeenByTyping?: boolean;
};

export type HeaderDraft = Record<keyof ExamHeader, string>;

/** The form of a worksheet. A segment without a row is not examined. */
export type WorksheetDraft = { header: HeaderDraft; rows: Readonly<Record<string, RowDraft>> };

export const EMPTY_ROW: RowDraft = { visibility: "not_examined", compressible: "", thrombus: "", flow: "", manoeuvre: "", reflux: "", diameter: "", height: "", note: "" };

/** What only a segment that was seen can have. */
const MEASURED = ["compressible", "thrombus", "flow", "manoeuvre", "reflux", "diameter"] as const satisfies readonly (keyof RowDraft)[];

export function draftOf(exam: Exam | null, findings: readonly SegmentFinding[], examinedOn: string): WorksheetDraft {
  return {
    header: {
      examinedOn: exam?.examinedOn ?? examinedOn,
      positionLeft: exam?.positionLeft ?? "",
      positionRight: exam?.positionRight ?? "",
      positionReason: exam?.positionReason ?? "",
      quality: exam?.quality ?? "",
      limits: exam?.limits ?? "",
      contralateralCfv: exam?.contralateralCfv ?? "",
      varicosities: exam?.varicosities ?? "",
      ceapLeft: ceapText(exam?.ceapLeft ?? null),
      ceapRight: ceapText(exam?.ceapRight ?? null),
    },
    rows: Object.fromEntries(findings.map((finding) => [rowKey(finding), rowDraft(finding)])),
  };
}

function rowDraft(finding: SegmentFinding): RowDraft {
  const text = (value: number | null, decimals = 0) => (value === null ? "" : plainNumber(value, decimals));
  return {
    visibility: finding.visibility,
    compressible: finding.compressible ?? "",
    thrombus: finding.thrombus ?? "",
    flow: finding.flow ?? "",
    manoeuvre: finding.manoeuvre ?? "",
    reflux: finding.isRefluxTested && finding.refluxMs === null ? "none" : text(finding.refluxMs),
    diameter: text(finding.diameterMm, 1),
    height: text(finding.heightCm),
    note: finding.note ?? "",
  };
}

export function rowOf(draft: WorksheetDraft, leg: Leg, segment: Segment): RowDraft {
  return draft.rows[rowKey({ leg, segment })] ?? EMPTY_ROW;
}

/** A measurement typed beside "not examined" means that the segment was seen; once all of it is taken back, it is not examined again. */
export function changeRow(draft: WorksheetDraft, leg: Leg, segment: Segment, changes: Partial<RowDraft>): WorksheetDraft {
  const before = rowOf(draft, leg, segment);
  const isMeasured = MEASURED.some((field) => (changes[field] ?? "") !== "");
  const seen: Partial<RowDraft> = before.visibility === "not_examined" && isMeasured ? { visibility: "seen", isSeenByTyping: true } : {};
  const chosen: Partial<RowDraft> = changes.visibility === undefined ? {} : { isSeenByTyping: false };
  const after = { ...before, ...seen, ...changes, ...chosen };
  const isTakenBack = after.isSeenByTyping === true && isSameRow(after, { ...EMPTY_ROW, visibility: "seen" });
  const row = isTakenBack ? EMPTY_ROW : changes.visibility === "not_examined" ? settledRow(after) : after;
  return { ...draft, rows: { ...draft.rows, [rowKey({ leg, segment })]: row } };
}

/** The row as it counts: what was measured of a segment that was not seen after all stays in the form, but does not count. */
export function settledRow(row: RowDraft): RowDraft {
  const trimmed = { ...row, reflux: row.reflux.trim(), diameter: row.diameter.trim(), height: row.height.trim(), note: row.note.trim() };
  if (row.visibility === "seen") return trimmed;
  return { ...trimmed, compressible: "", thrombus: "", flow: "", manoeuvre: "", reflux: "", diameter: "" };
}

export function isSameRow(first: RowDraft, second: RowDraft): boolean {
  const [one, other] = [settledRow(first), settledRow(second)];
  return (Object.keys(EMPTY_ROW) as (keyof RowDraft)[]).every((field) => one[field] === other[field]);
}

export function isSameDraft(first: WorksheetDraft, second: WorksheetDraft): boolean {
  const keys = new Set([...Object.keys(first.rows), ...Object.keys(second.rows)]);
  const isSameHeader = headerFields(first).every((field) => first.header[field].trim() === second.header[field].trim());
  return isSameHeader && [...keys].every((key) => isSameRow(first.rows[key] ?? EMPTY_ROW, second.rows[key] ?? EMPTY_ROW));
}

export function headerFields({ header }: WorksheetDraft): (keyof ExamHeader)[] {
  return Object.keys(header) as (keyof ExamHeader)[];
}

/** Every row that says something, in the order of the worksheet. */
export function rowsToKeep(draft: WorksheetDraft, legs: readonly Leg[]): { leg: Leg; segment: Segment; row: RowDraft }[] {
  return legs
    .flatMap((leg) => SEGMENT_IDS.map((segment) => ({ leg, segment, row: settledRow(rowOf(draft, leg, segment)) })))
    .filter(({ row }) => !isSameRow(row, EMPTY_ROW));
}
