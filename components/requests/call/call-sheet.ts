import { MAX_NOTE_CHARACTERS, CRAMP_TIMES } from "@/lib/domain/cramp-pattern/choices";
import type { Question } from "@/lib/domain/cramp-pattern/answers";
import { mustAnswer } from "@/lib/domain/questions/asked";
import { kindOf, type QuestionKind } from "@/lib/domain/questions/kinds";
import { QUESTION_PAGES, TOPICS, type ScreeningPage, type Topic } from "@/lib/domain/questions/pages";
import { scaleWords } from "@/lib/format/answer-words";
import { choiceText, findText, text } from "@/lib/format/texts";
import { NONE_OF_THESE } from "@/lib/inputs/answer-fields";

type Option = { value: string; label: string; or?: string };
type Part = { name: string; label: string; hint?: string };

export type CallControl =
  | { kind: "radios"; options: Option[] }
  | { kind: "ticks"; options: Option[] }
  | { kind: "select"; options: Option[] }
  | { kind: "legs"; parts: Part[]; options: Option[] }
  | { kind: "count"; unit: string; unsure: string | null }
  | { kind: "lastTen"; parts: Part[]; unsure: string }
  | { kind: "outOfTen"; parts: Part[] }
  | { kind: "note"; most: number };

/** One question in words, so that the browser needs no catalog. */
export type CallQuestion = { question: Question; title: string; hint: string | null; control: CallControl };
export type CallSection = { topic: Topic; title: string; questions: CallQuestion[] };

const NOT_SURE = "not_sure";
const PAGES: readonly ScreeningPage[] = QUESTION_PAGES;

/** Every question of the form in the patient's words and in the order of a call: safety first, then who it is. */
export function callSheet(): CallSection[] {
  return TOPICS.map((topic) => ({
    topic,
    title: text(`topics.${topic}`),
    questions: PAGES.filter((page) => page.topic === topic).flatMap((page) => page.questions.map(questionOf)),
  }));
}

function questionOf(question: Question): CallQuestion {
  return { question, title: text(`questions.${question}.title`), hint: findText(`questions.${question}.hint`), control: controlOf(question, kindOf(question)) };
}

function controlOf(question: Question, kind: QuestionKind): CallControl {
  const options = (values: readonly string[]) => values.map((value) => ({ value, label: choiceText(question, value) }));
  const parts = (names: readonly string[]) =>
    names.map((part) => ({ name: `${question}-${part}`, label: text(`questions.${question}.parts.${part}`), hint: findText(`questions.${question}.hints.${part}`) ?? undefined }));
  switch (kind.kind) {
    case "single":
      return { kind: "radios", options: [...options(kind.values), ...openOption(question, kind.values)] };
    case "multi":
      return { kind: "ticks", options: tickOptions(question, kind) };
    case "scale":
      return { kind: "select", options: Array.from({ length: kind.max + 1 }, (_, value) => ({ value: String(value), label: scaleWords(question, value) })) };
    case "legs":
      return { kind: "legs", parts: ["left", "right"].map((leg) => ({ name: `${question}-${leg}`, label: text(`common.${leg}`) })), options: options(kind.values) };
    case "count":
      return { kind: "count", unit: text(`questions.${question}.unit`), unsure: kind.mayBeNotSure ? text("common.notSure") : null };
    case "lastTen":
      return { kind: "lastTen", parts: parts(CRAMP_TIMES), unsure: text("questions.lastTenCramps.unsure") };
    case "symptoms":
      return { kind: "outOfTen", parts: parts(kind.parts) };
    case "note":
      return { kind: "note", most: MAX_NOTE_CHARACTERS };
  }
}

/** Where the form has no "not sure", the question is left open: the caller's answer is then "not answered". */
function openOption(question: Question, values: readonly string[]): Option[] {
  return values.includes(NOT_SURE) || mustAnswer(question) ? [] : [{ value: "", label: text("common.notSure") }];
}

function tickOptions(question: Question, { values, mayBeNotSure }: { values: readonly string[]; mayBeNotSure: boolean }): Option[] {
  const given = values.map((value) => ({ value, label: choiceText(question, value) }));
  const hasOwnNone = values.includes("nothing") || values.includes("nothing_special");
  return [
    ...given,
    ...(hasOwnNone ? [] : [{ value: NONE_OF_THESE, label: text("common.none") }]),
    ...(mayBeNotSure ? [{ value: NOT_SURE, label: text("common.notSure") }] : []),
  ];
}
