import "server-only";
import type { z } from "zod";
import type { FieldError } from "@/lib/domain/errors";
import { unstorableFields } from "@/lib/inputs/plain-text";

type Parsed<T> = { ok: true; data: T } | { ok: false; fields: FieldError[] };

/** What an action was given, or the fields to change: also those with text that the database cannot keep. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): Parsed<z.output<Schema>> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) return { ok: false, fields: parsed.error.issues.map(({ path, message }) => ({ field: path.join("."), message })) };
  const unstorable = unstorableFields(parsed.data);
  if (unstorable.length > 0) return { ok: false, fields: unstorable.map((field) => ({ field, message: "Remove the characters that are not text." })) };
  return { ok: true, data: parsed.data };
}
