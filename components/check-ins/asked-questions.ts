import { CHECK_IN_CHOICES, checkInQuestions, MAX_PROCEDURE_PAIN, type CheckInQuestion } from "@/lib/domain/check-in-questions";
import type { CheckInPoint } from "@/lib/domain/check-in";
import type { Question } from "@/lib/domain/cramp-pattern/answers";
import { kindOf } from "@/lib/domain/questions/kinds";
import { COMPLICATIONS } from "@/lib/domain/treatment";
import { NOT_SURE } from "@/lib/format/missing";
import { choiceText, findText, text } from "@/lib/format/texts";

type Option = { value: string; label: string };
type Control = "single" | "multi" | "count" | "scale" | "symptoms";

/** A question as it is read out, in the words of the form, so that the browser needs no catalog. */
export type AskedQuestion = { question: CheckInQuestion; title: string; hint: string | null; control: Control; options: Option[]; max: number; mayBeNotSure: boolean };
export type AskedCheckIn = { safety: AskedQuestion[]; cramps: AskedQuestion[] };

const NOT_SURE_VALUE = "not_sure";
type Shape = { control: Control; values?: readonly string[]; max?: number; mayBeNotSure?: boolean };

/** What staff ask at this point, safety first. */
export function askedQuestions(point: CheckInPoint): AskedCheckIn {
  const { safety, cramps } = checkInQuestions(point);
  return { safety: safety.map(asked), cramps: cramps.map(asked) };
}

function asked(question: CheckInQuestion): AskedQuestion {
  const { control, values = [], max = 0, mayBeNotSure = values.includes(NOT_SURE_VALUE) } = shapeOf(question);
  const options = control === "symptoms" ? values.map((value) => ({ value, label: text(`questions.${question}.parts.${value}`) })) : values.filter((value) => value !== NOT_SURE_VALUE).map((value) => ({ value, label: choiceText(question, value) }));
  const scale = control === "scale" ? Array.from({ length: max + 1 }, (_, step) => ({ value: String(step), label: scaleLabel(question, step) })) : [];
  const notSure = control === "single" && mayBeNotSure ? [{ value: NOT_SURE_VALUE, label: NOT_SURE }] : [];
  return { question, title: text(`questions.${question}.title`), hint: findText(`questions.${question}.hint`), control, options: [...options, ...scale, ...notSure], max, mayBeNotSure };
}

function shapeOf(question: CheckInQuestion): Shape {
  if (question === "complications") return { control: "multi", values: COMPLICATIONS };
  if (question === "procedurePain") return { control: "scale", max: MAX_PROCEDURE_PAIN };
  if (isOwn(question)) return { control: "single", values: CHECK_IN_CHOICES[question] };
  const kind = kindOf(question);
  switch (kind.kind) {
    case "single":
      return { control: "single", values: kind.values };
    case "multi":
      return { control: "multi", values: kind.values, mayBeNotSure: kind.mayBeNotSure };
    case "count":
      return { control: "count", max: kind.max, mayBeNotSure: kind.mayBeNotSure };
    case "scale":
      return { control: "scale", max: kind.max };
    case "symptoms":
      return { control: "symptoms", values: kind.parts, max: 10 };
    default:
      throw new Error(`No control for ${question}.`);
  }
}

function isOwn(question: CheckInQuestion): question is Exclude<CheckInQuestion, Question | "procedurePain" | "complications"> {
  return Object.hasOwn(CHECK_IN_CHOICES, question);
}

function scaleLabel(question: CheckInQuestion, step: number): string {
  const word = findText(`questions.${question}.scale.${step}`);
  return word === null ? String(step) : `${step}, ${word}`;
}
