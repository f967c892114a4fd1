import { z } from "zod";

const NOT_TEXT = /[\p{Cc}\p{Cs}\uFFFD]/u;
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
