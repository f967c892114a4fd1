const FEWEST_IN_A_FILE = 11;

export function isSafe(people: number): boolean {
  return people === 0 || people >= FEWEST_IN_A_FILE;
}

/** What is left of one when the other is taken away. */
export function isApart(one: number, other: number): boolean {
  return isSafe(Math.abs(one - other));
}

/**
 * Rows whose sum may be known: those with a small part are hidden, whole, and with them as many others, the smallest first,
 * as it takes until what all hidden rows have together is not small either.
 */
export function hiddenRows(rows: readonly (readonly number[])[], already: ReadonlySet<number> = new Set()): ReadonlySet<number> {
  const hidden = new Set(already);
  rows.forEach((parts, row) => !parts.every(isSafe) && hidden.add(row));
  const total = (row: number) => (rows[row] ?? []).reduce((sum, part) => sum + part, 0);
  const others = rows.map((_, row) => row).filter((row) => !hidden.has(row) && total(row) > 0).toSorted((one, two) => total(one) - total(two));
  const isSumSafe = () => (rows[0] ?? []).every((_, part) => isSafe([...hidden].reduce((sum, row) => sum + (rows[row]?.[part] ?? 0), 0)));
  while (hidden.size > 0 && others.length > 0 && !isSumSafe()) hidden.add(others.shift() ?? 0);
  return hidden;
}
