import { checkInQuestions } from "@/lib/domain/check-in-questions";
import type { ReliefPoint } from "@/lib/domain/care";

type MeasureKey = "crampsPerWeek" | "nightsWokenPerWeek" | "worstPain";

type ReliefMeasure = {
  key: MeasureKey;
  question: "cramps14d" | "nightsWoken14d" | "worstPain";
  title: string;
  scale: string;
  /** Top of the scale; a higher value lifts it. */
  max: number;
  /** `Woken {n} nights a week` at the start of a sentence. */
  sentence: (value: string) => string;
  less: string;
  more: string;
};

export const RELIEF_MEASURES: readonly ReliefMeasure[] = [
  { key: "crampsPerWeek", question: "cramps14d", title: "Cramps a week", scale: "", max: 7, sentence: (n) => `${n} ${n === "1" ? "cramp" : "cramps"} a week`, less: "fewer", more: "more" },
  { key: "nightsWokenPerWeek", question: "nightsWoken14d", title: "Nights woken a week", scale: ", 0 to 7", max: 7, sentence: (n) => `Woken ${n} ${n === "1" ? "night" : "nights"} a week`, less: "fewer", more: "more" },
  { key: "worstPain", question: "worstPain", title: "Worst pain", scale: ", 0 to 10", max: 10, sentence: (n) => `Worst pain ${n} of 10`, less: "lower", more: "higher" },
];

/** Whether this point asks for the measure: 1 week after treatment nobody is asked to look back 2 weeks. */
export function isAsked({ point }: Pick<ReliefPoint, "point">, key: MeasureKey): boolean {
  if (point === "baseline") return true;
  const question = RELIEF_MEASURES.find((measure) => measure.key === key)?.question;
  return checkInQuestions(point).cramps.some((one) => one === question);
}
