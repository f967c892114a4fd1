import type { OutcomeChart } from "@/lib/domain/outcome-charts";

/** `groups`: the groups of people (outcome-release.ts) that the words are made of; a file holds the cell only where it may name them all. */
export type Cell = { words: string; groups: readonly string[]; count?: number; href?: string | null };
export type FigureTable = { head: readonly string[]; rows: readonly { name: string; cells: readonly Cell[] }[] };

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

/** How many people a group has. */
export function countCell(count: number, groups: readonly string[], href: string | null = null): Cell {
  return { words: String(count), groups, count, href };
}

/** A rate or another number about these groups. */
export function numberCell(words: string, groups: readonly string[]): Cell {
  return { words, groups };
}

export function wordsCell(words: string): Cell {
  return { words, groups: [] };
}
