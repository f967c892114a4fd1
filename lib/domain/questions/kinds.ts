import type { Question } from "../cramp-pattern/answers";
import { COUNTS, LEG_CHOICES, LEG_SYMPTOMS, MULTI_CHOICES, MULTI_CHOICES_WITH_NOT_SURE, SINGLE_CHOICES } from "../cramp-pattern/choices";

/** How a question is asked: what controls it has, and what may be chosen. */
export type QuestionKind =
  | { kind: "single"; values: readonly string[] }
  | { kind: "multi"; values: readonly string[]; mayBeNotSure: boolean }
  | { kind: "legs"; values: readonly string[] }
  | { kind: "count"; max: number; mayBeNotSure: boolean }
  | { kind: "scale"; max: number }
  | { kind: "lastTen" }
  | { kind: "symptoms"; parts: readonly string[] }
  | { kind: "note" };

const SCALES: readonly string[] = ["worstPain", "crampImpact", "sleepQuality"];

const withNotSure: readonly string[] = MULTI_CHOICES_WITH_NOT_SURE;
const singles: Readonly<Record<string, readonly string[]>> = SINGLE_CHOICES;
const multis: Readonly<Record<string, readonly string[]>> = MULTI_CHOICES;
const legs: Readonly<Record<string, readonly string[]>> = LEG_CHOICES;
const counts: Readonly<Record<string, { max: number; mayBeNotSure: boolean }>> = COUNTS;

export function kindOf(question: Question): QuestionKind {
  const single = singles[question];
  if (single) return { kind: "single", values: single };
  const multi = multis[question];
  if (multi) return { kind: "multi", values: multi, mayBeNotSure: withNotSure.includes(question) };
  const leg = legs[question];
  if (leg) return { kind: "legs", values: leg };
  const count = counts[question];
  if (count) return SCALES.includes(question) ? { kind: "scale", max: count.max } : { kind: "count", ...count };
  if (question === "lastTenCramps") return { kind: "lastTen" };
  return question === "legSymptoms" ? { kind: "symptoms", parts: LEG_SYMPTOMS } : { kind: "note" };
}
