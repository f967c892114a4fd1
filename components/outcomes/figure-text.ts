import type { OutcomeChart } from "@/lib/domain/outcome-charts";

/** `counts`: the groups of people that this cell shows or lets somebody work out; a file holds none of 1 to 10. */
export type Cell = { words: string; counts: readonly number[]; href?: string | null };
/** `rowsAddUp`: the groups of the rows are parts of one whole. */
export type FigureTable = { head: readonly string[]; rows: readonly { name: string; cells: readonly Cell[] }[]; rowsAddUp?: boolean };

/** What a figure says in words and numbers: on the screen, on paper and in its file. */
export type FigureText = {
  chart: OutcomeChart;
  /** What is measured, in which unit. */
  topic: string;
  /** One sentence with its numbers. */
  finding: string;
  notes: readonly string[];
  list: string | null;
  table: FigureTable;
  /** Instead of `table` where that would tell single people apart. */
  exported?: FigureTable;
};

/** A count inside larger groups: what is left of them can be worked out too. */
export function countCell(count: number, within: readonly number[] = [], href: string | null = null): Cell {
  return { words: String(count), counts: [count, ...within.map((group) => group - count)], href };
}

export function shareCell(words: string, count: number, total: number): Cell {
  return { words, counts: [count, total - count] };
}

/** A number about so many people. */
export function numberCell(words: string, people: number): Cell {
  return { words, counts: [people] };
}

export function wordsCell(words: string): Cell {
  return { words, counts: [] };
}
