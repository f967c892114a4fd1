import { csvText } from "@/lib/format/csv";
import type { Cell, FigureTable, FigureText } from "./figure-text";

// Cells of 1 to 10 people leave no file (cell size suppression of the Centers for Medicare & Medicaid Services).
const FEWEST_IN_A_FILE = 11;
export const WITHHELD = "Fewer than 11";

export type CsvScope = { from: string; to: string; filters: string };

const SCOPE_HEAD = ["Requests received from", "Requests received to", "Filters"];
const scopeCells = ({ from, to, filters }: CsvScope) => [from, to, filters];

/** One figure as a file: the columns of its table. */
export function figureCsv({ table, exported = table }: FigureText, scope: CsvScope): string {
  return csvText([...exported.head, ...SCOPE_HEAD], shownRows(exported).map(({ name, cells }) => [name, ...cells, ...scopeCells(scope)]));
}

/** All figures in one file: one number a line. */
export function figuresCsv(texts: readonly FigureText[], scope: CsvScope): string {
  const lines = texts.flatMap(({ topic, table, exported = table }) =>
    shownRows(exported).flatMap(({ name, cells }) => cells.map((words, index) => [topic, name, exported.head[index + 1] ?? "", words, ...scopeCells(scope)])),
  );
  return csvText(["Figure", "Row", "Column", "Value", ...SCOPE_HEAD], lines);
}

function shownRows({ rows, rowsAddUp = false }: FigureTable): { name: string; cells: string[] }[] {
  const hidden = rows.map(({ cells }) => cells.map(isSmall));
  const alsoHidden = (column: number) => (rowsAddUp && hidden.filter((cells) => cells[column]).length === 1 ? smallestShown(rows, hidden, column) : null);
  const second = (rows[0]?.cells ?? []).map((_, column) => alsoHidden(column));
  return rows.map(({ name, cells }, row) => ({ name, cells: cells.map(({ words }, column) => (hidden[row]?.[column] === true || second[column] === row ? WITHHELD : words)) }));
}

/** The one withheld cell of a column would follow from the others and their sum: another goes with it. */
function smallestShown(rows: FigureTable["rows"], hidden: boolean[][], column: number): number | null {
  const sizes = rows.flatMap(({ cells }, row) => (hidden[row]?.[column] === true ? [] : [{ row, size: cells[column]?.counts[0] ?? 0 }]));
  return sizes.filter(({ size }) => size > 0).toSorted((one, two) => one.size - two.size)[0]?.row ?? null;
}

function isSmall({ counts }: Cell): boolean {
  return counts.some((count) => count > 0 && count < FEWEST_IN_A_FILE);
}
