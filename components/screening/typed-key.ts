import { type Fields, many } from "@/lib/inputs/answer-fields";

/** Changes when other values are kept for these fields: the boxes of a page that is read again then start from them. */
export function typedKey(fields: Fields, names: readonly string[]): string {
  return JSON.stringify(names.map((name) => many(fields, name)));
}
