import { INDICATION_WORDS, INDICATIONS, LEGS_WORDS, type Indication, type LegsChoice } from "./ultrasound";

// ICD-10-CM: the last figure of a code with a side is 1 right, 2 left, 3 both.
const SIDED: Partial<Record<Indication, Record<LegsChoice, readonly string[]>>> = {
  "I83.81": sided("I83.81", "I83.813"),
  "I83.9": sided("I83.9", "I83.93"),
  "I83.89": sided("I83.89", "I83.893"),
  "I80.0": sided("I80.0", "I80.03"),
  "I82.4": sided("I82.40", "I82.403"),
  // Pain in the lower leg has no code for both legs: each leg has its own.
  "M79.66": sided("M79.66", null),
};

/** Kept for orders that were placed with it; I80.0 names the leg. */
const NOT_OFFERED: readonly Indication[] = ["I80.9"];

/** What a new order may name. */
export const OFFERED_INDICATIONS: readonly Indication[] = INDICATIONS.filter((indication) => !NOT_OFFERED.includes(indication));

/** The complete codes of an indication for these legs; a family without sides is its own code. */
export function codesFor(indication: Indication, legs: LegsChoice): readonly string[] {
  return SIDED[indication]?.[legs] ?? [indication];
}

/** `Varicose veins with pain, I83.812`; while no leg is chosen the code ends in a dash. */
export function indicationWords(indication: Indication, legs: LegsChoice | null): string {
  const codes = legs === null ? [SIDED[indication] === undefined ? indication : `${stemOf(indication)}-`] : codesFor(indication, legs);
  return `${INDICATION_WORDS[indication]}, ${codes.join(" and ")}`;
}

export type ReadIndication = { indication: Indication; legs: LegsChoice | null };

/** A family of the list or one of its complete codes, with the legs that such a code names; null for anything else. */
export function readIndication(code: string): ReadIndication | null {
  const wanted = code.trim().toUpperCase();
  const family = INDICATIONS.find((indication) => indication === wanted);
  if (family !== undefined) return { indication: family, legs: null };
  for (const indication of INDICATIONS) {
    const sides = SIDED[indication];
    const legs = sides && (["right", "left", "both"] as const).find((choice) => sides[choice].length === 1 && sides[choice][0] === wanted);
    if (legs) return { indication, legs };
  }
  return null;
}

/** Why this code does not fit an order for these legs, naming both; null when it fits. */
export function sideRefusal(code: string, legs: LegsChoice): string | null {
  const named = readIndication(code)?.legs ?? null;
  if (named === null || named === legs) return null;
  return `${code.trim().toUpperCase()} is the code for the ${legWords(named)}; this order is for the ${legWords(legs)}. Choose the indication again.`;
}

function legWords(legs: LegsChoice): string {
  return legs === "both" ? "two legs" : LEGS_WORDS[legs].toLowerCase();
}

function stemOf(indication: Indication): string {
  return (SIDED[indication]?.right[0] ?? indication).slice(0, -1);
}

function sided(stem: string, both: string | null): Record<LegsChoice, readonly string[]> {
  const right = `${stem}1`;
  const left = `${stem}2`;
  return { right: [right], left: [left], both: both === null ? [right, left] : [both] };
}
