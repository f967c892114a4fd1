import fc from "fast-check";
import type { Answers } from "../answers";
import { dropUnopened } from "../branches";
import {
  COUNTS,
  CRAMP_TIMES,
  LEG_CHOICES,
  LEG_SYMPTOMS,
  MAX_NOTE_CHARACTERS,
  MAX_OUT_OF_TEN,
  MULTI_CHOICES,
  MULTI_CHOICES_WITH_NOT_SURE,
  SINGLE_CHOICES,
} from "../choices";

const NOT_SURE = fc.constant("not_sure");
const outOfTen = fc.integer({ min: 0, max: MAX_OUT_OF_TEN });
const mayBeNotSure: readonly string[] = MULTI_CHOICES_WITH_NOT_SURE;

function forEach<Row>(table: Readonly<Record<string, Row>>, arbitraryOf: (row: Row, key: string) => fc.Arbitrary<unknown>) {
  return Object.fromEntries(Object.entries(table).map(([key, row]) => [key, arbitraryOf(row, key)]));
}

function multiChoice(values: readonly string[], question: string): fc.Arbitrary<unknown> {
  const list = fc.subarray([...values]);
  return mayBeNotSure.includes(question) ? fc.oneof({ weight: 4, arbitrary: list }, NOT_SURE) : list;
}

function legs(values: readonly string[]): fc.Arbitrary<unknown> {
  const leg = fc.option(fc.constantFrom(...values));
  return fc.record({ left: leg, right: leg }, { requiredKeys: [] });
}

function count({ max, mayBeNotSure: orNotSure }: { max: number; mayBeNotSure: boolean }): fc.Arbitrary<unknown> {
  const number = fc.oneof(fc.integer({ min: 0, max: Math.min(max, 8) }), fc.integer({ min: 0, max }));
  return orNotSure ? fc.oneof({ weight: 6, arbitrary: number }, NOT_SURE) : number;
}

// Three cuts of ten give counts that total ten, which free counts almost never do.
const countsOfTen = fc.tuple(outOfTen, outOfTen, outOfTen).map((cuts) => {
  const [first = 0, second = 0, third = 0] = cuts.sort((a, b) => a - b);
  return { night: first, evening: second - first, day: third - second, walking: MAX_OUT_OF_TEN - third };
});
const freeCounts = fc.record(Object.fromEntries(CRAMP_TIMES.map((time) => [time, outOfTen])));

const questions: Record<string, fc.Arbitrary<unknown>> = {
  ...forEach<readonly string[]>(SINGLE_CHOICES, (values) => fc.constantFrom(...values)),
  ...forEach<readonly string[]>(MULTI_CHOICES, multiChoice),
  ...forEach<readonly string[]>(LEG_CHOICES, legs),
  ...forEach<{ max: number; mayBeNotSure: boolean }>(COUNTS, count),
  lastTenCramps: fc.oneof({ weight: 6, arbitrary: countsOfTen }, freeCounts, NOT_SURE),
  legSymptoms: fc.record(Object.fromEntries(LEG_SYMPTOMS.map((symptom) => [symptom, fc.option(outOfTen)])), {
    requiredKeys: [],
  }),
  note: fc.string({ unit: "grapheme", maxLength: MAX_NOTE_CHARACTERS / 20 }),
};

/** Every kind of valid answers: any question given, null or absent, and follow-ups only where something opens them. */
export const arbitraryAnswers: fc.Arbitrary<Answers> = fc
  .record(
    Object.fromEntries(
      Object.entries(questions).map(([question, answer]) => [
        question,
        fc.oneof({ weight: 9, arbitrary: answer }, fc.constant(null)),
      ]),
    ),
    { requiredKeys: [] },
  )
  .map((answers): Answers => dropUnopened(answers));

/** Answers with every question given, so that the pattern is rarely INSUFFICIENT. */
export const arbitraryFullAnswers: fc.Arbitrary<Answers> = fc
  .record(questions)
  .map((answers): Answers => dropUnopened(answers));
