const BYTE_ORDER_MARK = "\uFEFF";

/** RFC 4180 with every cell quoted; a spreadsheet opens it as UTF-8 and runs no cell as a formula. */
export function csvText(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows].map((cells) => cells.map(quoted).join(","));
  return `${BYTE_ORDER_MARK}${lines.join("\r\n")}\r\n`;
}

function quoted(cell: string): string {
  const safe = /^[\s]*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}
