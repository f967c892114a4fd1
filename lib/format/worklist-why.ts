import { CATEGORY_TITLES } from "@/lib/domain/cramp-pattern/category-texts";
import type { WorklistRow } from "@/lib/domain/request";

/** Why a request stands on the list, as the screen, the paper and the file say it: open flags, then findings, else the pattern. */
export function whyLines(row: Pick<WorklistRow, "reasons" | "pattern">): string[] {
  const said = row.reasons.map(({ text }) => capitalised(text.replace(/^Patient /, "")));
  const lines = [...new Set([...said, ...(row.pattern?.findings ?? [])])];
  if (lines.length > 0) return lines;
  return [row.pattern ? CATEGORY_TITLES[row.pattern.category] : "No urgent contact task"];
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
