import type { z } from "zod";
import type { FieldError } from "@/lib/domain/errors";

/**
 * One error for each refused question, by its bare name: `lastTenCramps` for a part of it, the key itself when nobody
 * asked for it, and `answers` when the whole object is missing.
 */
export function bareFieldErrors(issues: readonly z.core.$ZodIssue[]): FieldError[] {
  const messages = new Map<string, string>();
  for (const issue of issues) {
    for (const field of bareFields(issue)) {
      if (!messages.has(field)) messages.set(field, issue.message);
    }
  }
  return [...messages].map(([field, message]) => ({ field, message }));
}

function bareFields(issue: z.core.$ZodIssue): readonly string[] {
  const [field] = issue.path[0] === "answers" ? issue.path.slice(1) : issue.path;
  if (field !== undefined) return [String(field)];
  return issue.code === "unrecognized_keys" ? issue.keys : ["answers"];
}
