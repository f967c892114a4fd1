import { z } from "zod";
import { MAX_CONSENT_LENGTH } from "@/lib/domain/consent-texts";

const NOT_TEXT = /[^\P{Cc}\n]|[\p{Cs}\uFFFD]/u;
const VISIBLE = /[^\p{Z}\p{C}]/u;

/** Text in paragraphs, kept word for word. */
const Paragraphs = z
  .string("Write what patients agree to.")
  .transform((text) => text.replaceAll(/\r\n?/g, "\n").trim())
  .pipe(
    z
      .string()
      .refine((text) => VISIBLE.test(text), "Write what patients agree to.")
      .refine((text) => [...text].length <= MAX_CONSENT_LENGTH, `Use at most ${MAX_CONSENT_LENGTH.toLocaleString("en-US")} characters.`)
      .refine((text) => !NOT_TEXT.test(text), "Remove the characters that are not text."),
  );

const Words = z.strictObject({ privacy: Paragraphs, notForEmergencies: Paragraphs, noObligation: Paragraphs });

/** The next version: every language together, and the version that the administrator looked at. */
export const PublishConsentsInput = z.strictObject({ seenVersion: z.int().min(1), en: Words, es: Words });
export type PublishConsentsInput = z.infer<typeof PublishConsentsInput>;
