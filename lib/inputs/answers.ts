import { z } from "zod";
import type { Answers } from "@/lib/domain/cramp-pattern/answers";
import { BRANCHES } from "@/lib/domain/cramp-pattern/branches";
import {
  COUNTS,
  LEG_CHOICES,
  MULTI_CHOICES,
  MULTI_CHOICES_WITH_NOT_SURE,
  SINGLE_CHOICES,
} from "@/lib/domain/cramp-pattern/choices";
import type { FieldError } from "@/lib/domain/errors";
import { anyOf, bothLegs, count, lastTen, legSymptoms, note, oneOf } from "./answer-schemas";
import { bareFieldErrors } from "./bare-fields";

const NOT_A_QUESTION = "This is not a question of the form. Remove it.";

const allowNotSure: readonly string[] = MULTI_CHOICES_WITH_NOT_SURE;

function entries<Row>(table: Readonly<Record<string, Row>>, schemaOf: (row: Row, key: string) => z.ZodType) {
  return Object.fromEntries(Object.entries(table).map(([key, row]) => [key, schemaOf(row, key).nullish()]));
}

const shape = {
  ...entries<readonly string[]>(SINGLE_CHOICES, oneOf),
  ...entries<readonly string[]>(MULTI_CHOICES, (values, key) => anyOf(values, allowNotSure.includes(key))),
  ...entries<readonly string[]>(LEG_CHOICES, bothLegs),
  ...entries<{ max: number; mayBeNotSure: boolean }>(COUNTS, ({ max, mayBeNotSure }) => count(max, mayBeNotSure)),
  lastTenCramps: lastTen().nullish(),
  legSymptoms: legSymptoms().nullish(),
  note: note().nullish(),
};

const strictAnswers = z.strictObject(shape, {
  error: ({ code }) => (code === "unrecognized_keys" ? NOT_A_QUESTION : "Send the answers as one object."),
}) as unknown as z.ZodType<Answers>;

const answersInBranches = strictAnswers.superRefine(
  (answers, { issues, addIssue }) => {
    const refused = new Set(issues.map(({ path }) => path?.[0]));
    for (const { parent, isOpen, opensWhen, questions } of BRANCHES) {
      if (refused.has(parent) || isOpen(answers)) continue;
      for (const question of questions) {
        const isGiven = answers[question] !== undefined && answers[question] !== null;
        if (isGiven && !refused.has(question)) {
          addIssue({ code: "custom", path: [question], message: `Leave this out unless ${opensWhen}.` });
        }
      }
    }
  },
  { when: ({ issues }) => issues.every(({ path, code }) => code === "unrecognized_keys" || (path?.length ?? 0) > 0) },
);

const unanswered = Object.fromEntries(Object.keys(shape).map((question) => [question, undefined]));

/**
 * The answers of the patient form, strictly by the intake contract: null is "not answered", repeated members count
 * once, and a follow-up whose question did not open it is refused unless null. Questions left out come back undefined.
 */
// Objects that all have one shape are read several times faster than objects that each leave out other questions.
export const AnswersInput = z.preprocess(
  (input) => (isObject(input) ? { ...unanswered, ...input } : input),
  answersInBranches,
);
export type AnswersInput = z.infer<typeof AnswersInput>;

export type ParsedAnswers =
  | { readonly ok: true; readonly answers: Answers }
  | { readonly ok: false; readonly fields: FieldError[] };

/** Checks answers from outside. A refusal names each question once, by its bare name; "answers" when there is no object. */
export function parseAnswers(input: unknown): ParsedAnswers {
  const parsed = AnswersInput.safeParse(input);
  if (parsed.success) return { ok: true, answers: parsed.data };
  return { ok: false, fields: bareFieldErrors(parsed.error.issues) };
}

function isObject(input: unknown): input is object {
  return typeof input === "object" && input !== null && !Array.isArray(input);
}
