import { csvText } from "@/lib/format/csv";
import type { Cell, FigureTable, FigureText } from "./figure-text";
import type { Released } from "./outcome-release";

/** Of a cell that is small itself, and of one that would tell a small one. */
export const WITHHELD = "Withheld (protects a group under 11)";
const ABOUT = [
  "About this file",
  "“Withheld” stands for a number of 1 to 10 people, and for a number that would tell such a one as a sum, a difference or a rate. It says nothing about the size of the withheld number itself. Files of periods or filters that differ by little can tell single people by their difference: give away one of them only.",
] as const;

export type CsvScope = { from: string; to: string; filters: string };

const SCOPE_HEAD = ["Requests received from", "Requests received to", "Filters"];
const scopeCells = ({ from, to, filters }: CsvScope) => [from, to, filters];

/** One figure as a file: the columns of its table. */
export function figureCsv({ table, exported = table }: FigureText, released: Released, scope: CsvScope): string {
  const width = exported.head.length;
  const rows = shownRows(exported, released).map(({ name, cells }) => [name, ...cells, ...scopeCells(scope)]);
  return csvText([...exported.head, ...SCOPE_HEAD], [...rows, [...filled(ABOUT, width), ...scopeCells(scope)]]);
}

/** All figures in one file: one number a line. */
export function figuresCsv(texts: readonly FigureText[], released: Released, scope: CsvScope): string {
  const lines = texts.flatMap(({ topic, table, exported = table }) =>
    shownRows(exported, released).flatMap(({ name, cells }) => cells.map((words, index) => [topic, name, exported.head[index + 1] ?? "", words, ...scopeCells(scope)])),
  );
  return csvText(["Figure", "Row", "Column", "Value", ...SCOPE_HEAD], [...lines, [...filled(ABOUT, 4), ...scopeCells(scope)]]);
}

function shownRows({ rows }: FigureTable, released: Released): { name: string; cells: string[] }[] {
  const wordsOf = ({ words, groups }: Cell) => (groups.every((group) => released.has(group)) ? words : WITHHELD);
  return rows.map(({ name, cells }) => ({ name, cells: cells.map(wordsOf) }));
}

function filled(words: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, column) => words[column] ?? "");
}
