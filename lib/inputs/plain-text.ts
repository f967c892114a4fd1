import { z } from "zod";

// The controls that embed or override a writing direction would turn the birth date or phone beside a name around; the
// marks that names in Arabic or Hebrew use (U+200E, U+200F, U+061C) stay.
const NOT_TEXT = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFFD\u202A-\u202E\u2066-\u2069]/u;
const NOT_STORABLE = /[\0\p{Surrogate}]/u;
const VISIBLE = /[^\p{Z}\p{C}]/u;

/** One line of text that the database keeps and the screen shows exactly: trimmed, 1 to `max` characters. */
export function lineOfText(max: number) {
  const error = `Send text of 1 to ${max} characters.`;
  return z
    .string({ error })
    .trim()
    .min(1, { error })
    .refine((text) => [...text].length <= max, { error: `Shorten this to ${max} characters.` })
    .refine((text) => !NOT_TEXT.test(text), { error: "Remove the characters that are not text, such as line breaks." })
    .refine((text) => text.length === 0 || VISIBLE.test(text), { error });
}

/** Whether the database keeps this text exactly: no NUL, no half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !NOT_STORABLE.test(text);
}

/** Where in what somebody sent a text stands that the database cannot keep, as `changes.allergies.0`. */
export function unstorableFields(value: unknown, path: readonly string[] = []): string[] {
  if (typeof value === "string") return isStorable(value) ? [] : [path.join(".")];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => unstorableFields(part, [...path, key]));
}
