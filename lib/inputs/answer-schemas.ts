import { z } from "zod";
import { CRAMP_TIMES, LEG_SYMPTOMS, MAX_NOTE_CHARACTERS, MAX_OUT_OF_TEN } from "@/lib/domain/cramp-pattern/choices";

const HAS_LONE_SURROGATE_OR_NUL = /[\0\p{Surrogate}]/u;

const notSure = z.literal("not_sure");

/** One of the values. */
export function oneOf(values: readonly string[]) {
  return z.enum([...values], { error: `Send one of: ${values.join(", ")}; or null.` });
}

/** A list of the values, each counted once; "not_sure" as a whole where that is allowed. */
export function anyOf(values: readonly string[], mayBeNotSure: boolean) {
  const error = `Send a list of any of: ${values.join(", ")}; ${mayBeNotSure ? '"not_sure" instead of a list; ' : ""}or null.`;
  const list = z.array(z.enum([...values], { error }), { error }).transform((members) => [...new Set(members)]);
  return mayBeNotSure ? z.union([list, notSure], { error }) : list;
}

/** A whole number from 0 to `max`. */
export function count(max: number, mayBeNotSure: boolean) {
  const error = `Send a whole number from 0 to ${max}${mayBeNotSure ? ', "not_sure"' : ""} or null.`;
  const number = z.int({ error }).min(0, { error }).max(max, { error });
  return mayBeNotSure ? z.union([number, notSure], { error }) : number;
}

/** One of the values for each leg; either leg may be left out or null. */
export function bothLegs(values: readonly string[]) {
  const error = `Send {"left": …, "right": …}, each one of: ${values.join(", ")}; or null.`;
  const leg = z.enum([...values], { error }).nullish();
  return z.strictObject({ left: leg, right: leg }, { error });
}

/** All four counts of the last ten cramps, or "not_sure". They need not total ten: that is a conflict to show. */
export function lastTen() {
  const error = `Send {${CRAMP_TIMES.join(", ")}}, each a whole number from 0 to ${MAX_OUT_OF_TEN}; "not_sure" or null.`;
  const part = z.int({ error }).min(0, { error }).max(MAX_OUT_OF_TEN, { error });
  return z.union([z.strictObject(keyed(CRAMP_TIMES, part), { error }), notSure], { error });
}

/** The leg feelings, 0 to 10; any of them may be left out or null. */
export function legSymptoms() {
  const error = `Send {${LEG_SYMPTOMS.join(", ")}}, each a whole number from 0 to ${MAX_OUT_OF_TEN} or null.`;
  const symptom = z.int({ error }).min(0, { error }).max(MAX_OUT_OF_TEN, { error }).nullish();
  return z.strictObject(keyed(LEG_SYMPTOMS, symptom), { error });
}

/** Free text the database and the screen can hold: no NUL, no half of a surrogate pair. */
export function note() {
  return z
    .string({ error: "Send text or null." })
    .refine((text) => [...text].length <= MAX_NOTE_CHARACTERS, {
      error: `Shorten this to ${MAX_NOTE_CHARACTERS} characters.`,
    })
    .refine((text) => !HAS_LONE_SURROGATE_OR_NUL.test(text), { error: "Remove the characters that are not text." });
}

function keyed(keys: readonly string[], schema: z.ZodType): Record<string, z.ZodType> {
  return Object.fromEntries(keys.map((key) => [key, schema]));
}
