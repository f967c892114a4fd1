import { z } from "zod";
import type { PatternInput } from "@/lib/domain/cramp-pattern/evaluate";
import type { FieldError } from "@/lib/domain/errors";
import { AnswersInput } from "./answers";
import { bareFieldErrors } from "./bare-fields";

const NOT_A_LINE = "Send one JSON object on each line, with answers, bornOn and receivedOn.";

const calendarDate = z.iso.date({ error: "Send a real calendar date as YYYY-MM-DD." });

/** One line of past answers. The birth date may not come after the day the answers were received. */
export const PatternLine: z.ZodType<PatternInput> = z
  .strictObject(
    { answers: AnswersInput, bornOn: calendarDate, receivedOn: calendarDate },
    { error: ({ code }) => (code === "unrecognized_keys" ? "This is not a part of a line. Remove it." : NOT_A_LINE) },
  )
  .refine(({ bornOn, receivedOn }) => bornOn <= receivedOn, {
    path: ["bornOn"],
    error: "Send a birth date on or before receivedOn.",
    when: ({ issues }) => issues.every(({ path, code }) => code === "unrecognized_keys" || path?.[0] === "answers"),
  });

export type ParsedLine =
  | { readonly ok: true; readonly input: PatternInput }
  | { readonly ok: false; readonly message: string; readonly fields: readonly FieldError[] };

/** Checks one line of text. A line that is no JSON object is refused without a field. */
export function parsePatternLine(line: string): ParsedLine {
  const json = parseJsonObject(line);
  if (json === null) return { ok: false, message: NOT_A_LINE, fields: [] };
  const parsed = PatternLine.safeParse(json);
  if (parsed.success) return { ok: true, input: parsed.data };
  const fields = bareFieldErrors(parsed.error.issues);
  return { ok: false, message: fields.map(({ field, message }) => `${field}: ${message}`).join(" "), fields };
}

function parseJsonObject(line: string): object | null {
  try {
    const json: unknown = JSON.parse(line);
    return typeof json === "object" && !Array.isArray(json) ? json : null;
  } catch {
    return null;
  }
}
