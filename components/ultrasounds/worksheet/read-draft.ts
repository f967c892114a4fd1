import type { ExamHeader } from "@/lib/domain/care";
import type { FieldError } from "@/lib/domain/errors";
import { LEGS, type Leg, type Segment, type SegmentFinding } from "@/lib/domain/reflux";
import type { ContralateralCfv, Position, Quality } from "@/lib/domain/ultrasound";
import { LEG_FIELDS, segmentWords } from "@/lib/domain/worksheet";
import { ceapOf, missingFromCeap } from "./ceap-draft";
import { cellId } from "./cells";
import { HEADER_LABELS } from "./draft-words";
import { EMPTY_ROW, isSameDraft, rowsToKeep, settledRow, type HeaderDraft, type RowDraft, type WorksheetDraft } from "./draft";

type Read<T> = { ok: true; value: T } | { ok: false; message: string };
const fine = <T>(value: T): Read<T> => ({ ok: true, value });
const wrong = (message: string): { ok: false; message: string } => ({ ok: false, message });

const LONGEST_MS = 20_000;
const WIDEST_MM = 60;
const HIGHEST_CM = 120;

/** `620`, `620 ms`; `none` or `n` is no reversed flow; nothing is not tested. */
export function readReflux(typed: string): Read<{ isRefluxTested: boolean; refluxMs: number | null }> {
  const text = typed.trim().toLowerCase();
  if (text === "") return fine({ isRefluxTested: false, refluxMs: null });
  if (text === "n" || text === "none") return fine({ isRefluxTested: true, refluxMs: null });
  const digits = /^(\d{1,9})\s*(ms)?$/.exec(text)?.[1];
  if (digits === undefined) return wrong("Write whole milliseconds, for example 620, or none.");
  const refluxMs = Number(digits);
  return refluxMs > LONGEST_MS ? wrong("That is over 20 seconds. Write milliseconds.") : fine({ isRefluxTested: true, refluxMs });
}

/** `3.5`, `3,5`, `3.5 mm`; nothing is not recorded. */
export function readDiameter(typed: string): Read<number | null> {
  const text = typed.trim().toLowerCase();
  if (text === "") return fine(null);
  const digits = /^(\d{1,3}(?:[.,]\d)?)\s*(mm)?$/.exec(text)?.[1];
  if (digits === undefined) return wrong("Write millimetres with one decimal at most, for example 3.5.");
  const diameterMm = Number(digits.replace(",", "."));
  if (diameterMm < 0.1) return wrong("Write at least 0.1 mm.");
  return diameterMm > WIDEST_MM ? wrong("That is over 60 mm.") : fine(diameterMm);
}

export function readHeight(typed: string): Read<number | null> {
  const text = typed.trim().toLowerCase();
  if (text === "") return fine(null);
  const digits = /^(\d{1,4})\s*(cm)?$/.exec(text)?.[1];
  if (digits === undefined || Number(digits) < 1) return wrong("Write whole centimetres above the floor.");
  return Number(digits) > HIGHEST_CM ? wrong("That is over 120 cm.") : fine(Number(digits));
}

/** The row as the rules read it. What cannot be read is not known. */
export function findingOf(leg: Leg, segment: Segment, typed: RowDraft): SegmentFinding {
  const row = settledRow(typed);
  const reflux = readReflux(row.reflux);
  const diameter = readDiameter(row.diameter);
  const height = readHeight(row.height);
  return {
    leg,
    segment,
    visibility: row.visibility,
    compressible: row.compressible || null,
    thrombus: row.thrombus || null,
    flow: row.flow || null,
    manoeuvre: row.manoeuvre || null,
    ...(reflux.ok ? reflux.value : { isRefluxTested: false, refluxMs: null }),
    diameterMm: diameter.ok ? diameter.value : null,
    heightCm: height.ok ? height.value : null,
    note: row.note || null,
  };
}

export function findingsOf(draft: WorksheetDraft, legs: readonly Leg[]): SegmentFinding[] {
  return rowsToKeep(draft, legs).map(({ leg, segment, row }) => findingOf(leg, segment, row));
}

/** What is still to be chosen of a CEAP that was begun. It holds nothing else back: until then it is not recorded. */
export function unfinishedCeap({ header }: WorksheetDraft, legs: readonly Leg[]): FieldError[] {
  return legs.flatMap((leg) => {
    const field = leg === "left" ? "ceapLeft" : "ceapRight";
    const message = missingFromCeap(header[field]);
    return message === null ? [] : [{ field, message: `${HEADER_LABELS[field]}: ${message}` }];
  });
}

/** What was typed and cannot be read, each with the cell that it stands in. */
export function unreadable(draft: WorksheetDraft, legs: readonly Leg[]): FieldError[] {
  return rowsToKeep(draft, legs).flatMap(({ leg, segment, row }) => {
    const cells = { reflux: readReflux(row.reflux), diameter: readDiameter(row.diameter), height: readHeight(row.height) } as const;
    return (["reflux", "diameter", "height"] as const).flatMap((cell) => {
      const read: Read<unknown> = cells[cell];
      return read.ok ? [] : [{ field: cellId(leg, segment, cell), message: `${segmentWords({ leg, segment })}: ${read.message}` }];
    });
  });
}

/** The draft as it can be saved now: without a CEAP that is not finished, and with what was saved before in the place of what cannot be read. */
export function savable(draft: WorksheetDraft, saved: WorksheetDraft): WorksheetDraft {
  const whole = (text: string) => (missingFromCeap(text) === null ? text : "");
  const { ceapLeft, ceapRight } = draft.header;
  const rows = Object.fromEntries(Object.entries(draft.rows).map(([key, row]) => [key, readableRow(row, saved.rows[key] ?? EMPTY_ROW)]));
  return { header: { ...draft.header, ceapLeft: whole(ceapLeft), ceapRight: whole(ceapRight) }, rows };
}

function readableRow(row: RowDraft, saved: RowDraft): RowDraft {
  return {
    ...row,
    reflux: readReflux(row.reflux).ok ? row.reflux : saved.reflux,
    diameter: readDiameter(row.diameter).ok ? row.diameter : saved.diameter,
    height: readHeight(row.height).ok ? row.height : saved.height,
  };
}

/** Whether something is still to be sent: more than a CEAP that is not finished, or an entry that cannot be read. */
export function isUnsent(saved: WorksheetDraft, draft: WorksheetDraft): boolean {
  return !isSameDraft(saved, savable(draft, saved));
}

/** What is said of a leg that was not ordered is not sent. */
export function headerOf(header: HeaderDraft, legs: readonly Leg[]): ExamHeader {
  const others = LEGS.filter((leg) => !legs.includes(leg)).flatMap((leg) => LEG_FIELDS[leg]);
  return { ...wholeHeader(header), ...Object.fromEntries(others.map((field) => [field, null])) };
}

function wholeHeader(header: HeaderDraft): ExamHeader {
  const text = (value: string) => (value.trim() === "" ? null : value.trim());
  return {
    examinedOn: header.examinedOn,
    positionLeft: (header.positionLeft || null) as Position | null,
    positionRight: (header.positionRight || null) as Position | null,
    positionReason: text(header.positionReason),
    quality: (header.quality || null) as Quality | null,
    limits: text(header.limits),
    contralateralCfv: (header.contralateralCfv || null) as ContralateralCfv | null,
    varicosities: text(header.varicosities),
    ceapLeft: ceapOf(header.ceapLeft),
    ceapRight: ceapOf(header.ceapRight),
  };
}
