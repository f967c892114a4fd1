import type {
  COUNTS,
  CRAMP_TIMES,
  LEG_CHOICES,
  LEG_SYMPTOMS,
  MULTI_CHOICES,
  MULTI_CHOICES_WITH_NOT_SURE,
  SINGLE_CHOICES,
} from "./choices";

type NotSure = "not_sure";

export type SingleQuestion = keyof typeof SINGLE_CHOICES;
export type MultiQuestion = keyof typeof MULTI_CHOICES;
export type LegQuestion = keyof typeof LEG_CHOICES;
export type CountQuestion = keyof typeof COUNTS;

export type SingleAnswer<Q extends SingleQuestion> = (typeof SINGLE_CHOICES)[Q][number];
export type Choice<Q extends MultiQuestion> = (typeof MULTI_CHOICES)[Q][number];
export type LegAnswer<Q extends LegQuestion> = (typeof LEG_CHOICES)[Q][number];

export type Legs<Value> = { readonly left?: Value | null; readonly right?: Value | null };
export type CrampTime = (typeof CRAMP_TIMES)[number];
export type LastTenCramps = { readonly [Time in CrampTime]: number };
export type LegChoice = SingleAnswer<"crampLeg">;
export type CrampSite = Choice<"crampSites">;
export type LegSymptoms = { readonly [Symptom in (typeof LEG_SYMPTOMS)[number]]?: number | null };

type MultiAnswer<Q extends MultiQuestion> =
  | readonly Choice<Q>[]
  | (Q extends (typeof MULTI_CHOICES_WITH_NOT_SURE)[number] ? NotSure : never);
type CountAnswer<Q extends CountQuestion> =
  | number
  | ((typeof COUNTS)[Q]["mayBeNotSure"] extends true ? NotSure : never);

/**
 * What one patient answered. An absent key or null is "not answered"; together with "not_sure" that is *missing*,
 * and missing is never read as "no".
 */
export type Answers = { readonly [Q in SingleQuestion]?: SingleAnswer<Q> | null } & {
  readonly [Q in MultiQuestion]?: MultiAnswer<Q> | null;
} & { readonly [Q in LegQuestion]?: Legs<LegAnswer<Q>> | null } & {
  readonly [Q in CountQuestion]?: CountAnswer<Q> | null;
} & {
  readonly lastTenCramps?: LastTenCramps | NotSure | null;
  readonly legSymptoms?: LegSymptoms | null;
  readonly note?: string | null;
};

export type Question = keyof Answers;

type Missing = NotSure | null | undefined;

/** Whether an answer counts as missing: absent, null or "not_sure". */
export function isMissing(answer: unknown): answer is Missing {
  return answer === undefined || answer === null || answer === "not_sure";
}

/** Whether a leg question is missing: it is while either leg is. */
export function isLegMissing(answer: Legs<string> | null | undefined): boolean {
  return isMissing(answer) || isMissing(answer.left) || isMissing(answer.right);
}

/** The members of a multi-choice answer; a missing answer has none. */
export function chosen<Member extends string>(
  answer: readonly Member[] | NotSure | null | undefined,
): readonly Member[] {
  return isMissing(answer) ? [] : answer;
}

/** Whether at least one leg has one of the values. */
export function someLeg<Value extends string>(
  answer: Legs<Value> | null | undefined,
  values: readonly Value[],
): boolean {
  return isLegOneOf(answer?.left, values) || isLegOneOf(answer?.right, values);
}

/** Whether both legs are answered, each with one of the values. */
export function bothLegs<Value extends string>(
  answer: Legs<Value> | null | undefined,
  values: readonly Value[],
): boolean {
  return isLegOneOf(answer?.left, values) && isLegOneOf(answer?.right, values);
}

function isLegOneOf<Value extends string>(leg: Value | null | undefined, values: readonly Value[]): boolean {
  return !isMissing(leg) && values.includes(leg);
}

/** The last-ten counts, or null when they are missing. Their total may differ from ten. */
export function lastTenCounts(answers: Answers): LastTenCramps | null {
  return isMissing(answers.lastTenCramps) ? null : answers.lastTenCramps;
}
