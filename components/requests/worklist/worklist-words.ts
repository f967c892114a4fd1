import { viewOf } from "@/lib/domain/worklist-views";
import type { WorklistPage } from "./worklist-line";

/** `12 requests`, `1 request`, `More than 10000 requests` */
export function countWords({ total, isTotalCapped }: Pick<WorklistPage, "total" | "isTotalCapped">): string {
  const words = total === 1 ? "1 request" : `${total} requests`;
  return isTotalCapped ? `More than ${words}` : words;
}

export function newsWords(shown: WorklistPage, news: WorklistPage): string {
  const known = new Set(shown.lines.map((line) => line.id));
  const added = news.lines.filter((line) => !known.has(line.id)).length;
  if (added === 0) return "The list changed";
  return added === 1 ? "1 new request" : `${added} new requests`;
}

/** What a reader of the table hears first: which list, what it includes, how old it is. */
export function captionWords({ query, total, isTotalCapped, updatedAt }: WorklistPage): string {
  return `${viewOf(query.view).label}: ${countWords({ total, isTotalCapped })}, updated ${updatedAt}. Emergency and same-day requests stand first.`;
}
