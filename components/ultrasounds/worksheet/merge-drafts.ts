import type { ExamHeader } from "@/lib/domain/care";
import { SEGMENT_IDS, LEGS } from "@/lib/domain/reflux";
import { rowKey, segmentWords } from "@/lib/domain/worksheet";
import { EMPTY_ROW, headerFields, isSameRow, type RowDraft, type WorksheetDraft } from "./draft";
import { HEADER_LABELS, headerWords, rowWords } from "./draft-words";

/** One thing that two people wrote differently: both texts whole, one choice. */
export type Clash = { id: string; label: string; yours: string; theirs: string } & (
  | { kind: "row"; key: string; row: RowDraft }
  | { kind: "header"; field: keyof ExamHeader; value: string }
);

/** What only one of the two changed is kept; what both changed differently stays as you wrote it until you choose. */
export function mergeDrafts(base: WorksheetDraft, mine: WorksheetDraft, theirs: WorksheetDraft): { merged: WorksheetDraft; clashes: Clash[] } {
  const clashes: Clash[] = [];
  const rows: Record<string, RowDraft> = { ...mine.rows };
  for (const place of LEGS.flatMap((leg) => SEGMENT_IDS.map((segment) => ({ leg, segment })))) {
    const key = rowKey(place);
    const [was, my, their] = [base, mine, theirs].map((draft) => draft.rows[key] ?? EMPTY_ROW) as [RowDraft, RowDraft, RowDraft];
    if (isSameRow(their, was) || isSameRow(my, their)) continue;
    if (isSameRow(my, was)) rows[key] = their;
    else clashes.push({ id: key, label: segmentWords(place), yours: rowWords(my), theirs: rowWords(their), kind: "row", key, row: their });
  }
  const header = { ...mine.header };
  for (const field of headerFields(mine)) {
    const [was, my, their] = [base.header[field].trim(), mine.header[field].trim(), theirs.header[field].trim()];
    if (their === was || my === their) continue;
    if (my === was) header[field] = theirs.header[field];
    else clashes.push({ id: field, label: HEADER_LABELS[field], yours: headerWords(field, my), theirs: headerWords(field, their), kind: "header", field, value: theirs.header[field] });
  }
  return { merged: { header, rows }, clashes };
}

/** The draft with the other person's side of one clash. */
export function takeTheirs(draft: WorksheetDraft, clash: Clash): WorksheetDraft {
  if (clash.kind === "row") return { ...draft, rows: { ...draft.rows, [clash.key]: clash.row } };
  return { ...draft, header: { ...draft.header, [clash.field]: clash.value } };
}
