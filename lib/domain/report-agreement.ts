import type { FieldError } from "./errors";
import type { LegReading } from "./leg-reading";
import { LEGS, type Leg, type RefluxConclusion } from "./reflux";
import { legsOf, LEGS_WORDS, type LegsChoice } from "./ultrasound";

/** What the interpreting clinician concludes of each leg; null where there is no conclusion. */
export type Conclusions = Record<Leg, RefluxConclusion | null>;

export const CONCLUSION_WORDS: Record<RefluxConclusion, string> = { yes: "Reflux", no: "No reflux", indeterminate: "Indeterminate" };

export type Disagreement = { leg: Leg; concluded: RefluxConclusion; computed: RefluxConclusion };

const FIELD = { right: "refluxRight", left: "refluxLeft" } as const satisfies Record<Leg, string>;

/** The legs whose conclusion is not what the numbers say. Open numbers agree with "indeterminate" only. */
export function disagreements(conclusions: Conclusions, readings: readonly LegReading[]): Disagreement[] {
  return readings.flatMap(({ leg, computed }) => {
    const concluded = conclusions[leg];
    return concluded === null || concluded === computed ? [] : [{ leg, concluded, computed }];
  });
}

/** The ordered legs that have no conclusion yet. */
export function legsToConclude(conclusions: Conclusions, legs: LegsChoice): Leg[] {
  return legsOf(legs).filter((leg) => conclusions[leg] === null);
}

/** The legs with a conclusion though the order is not about them. */
export function legsNotOrdered(conclusions: Conclusions, legs: LegsChoice): Leg[] {
  return LEGS.filter((leg) => !legsOf(legs).includes(leg) && conclusions[leg] !== null);
}

/** "Right leg: No reflux, but the numbers say Reflux." */
export function disagreementWords({ leg, concluded, computed }: Disagreement): string {
  return `${LEGS_WORDS[leg]}: ${CONCLUSION_WORDS[concluded]}, but the numbers say ${CONCLUSION_WORDS[computed]}.`;
}

type Said = { conclusions: Conclusions; disagreementReason: string | null };

/** Why this report cannot be signed yet; empty when it can. */
export function signingRefusals({ conclusions, disagreementReason }: Said, legs: LegsChoice, readings: readonly LegReading[]): FieldError[] {
  const differing = disagreements(conclusions, readings);
  const refusals = [
    ...legsToConclude(conclusions, legs).map((leg) => ({ field: FIELD[leg], message: `${LEGS_WORDS[leg]}: choose the conclusion.` })),
    ...legsNotOrdered(conclusions, legs).map((leg) => ({ field: FIELD[leg], message: `The order is not about the ${leg} leg.` })),
  ];
  if (differing.length === 0 || disagreementReason !== null) return refusals;
  return [...refusals, { field: "disagreementReason", message: `${differing.map(disagreementWords).join(" ")} Write why.` }];
}
