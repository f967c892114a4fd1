import type { Answers, Question } from "@/lib/domain/cramp-pattern/answers";
import { CRAMP_TIMES } from "@/lib/domain/cramp-pattern/choices";
import { isAsked } from "@/lib/domain/questions/asked";
import { kindOf } from "@/lib/domain/questions/kinds";
import { QUESTION_PAGES, TOPICS, type Topic } from "@/lib/domain/questions/pages";
import { NOT_ANSWERED, NOT_ASKED, NOT_SURE } from "@/lib/format/missing";
import { choiceText, findText, text } from "@/lib/format/texts";

export type AnswerLine = { question: Question; title: string; words: string; isAnswered: boolean };

/** Every question of the form by topic, with this person's answer in the words of the form. */
export function answerSections(answers: Answers): { topic: Topic; title: string; lines: AnswerLine[] }[] {
  return TOPICS.map((topic) => ({
    topic,
    title: text(`topics.${topic}`),
    lines: QUESTION_PAGES.filter((page) => page.topic === topic).flatMap(({ questions }) => questions.map((question: Question) => answerLine(question, answers))),
  })).filter(({ lines }) => lines.length > 0);
}

export function answerLine(question: Question, answers: Answers): AnswerLine {
  const words = answerWords(question, answers);
  return { question, title: text(`questions.${question}.title`), words, isAnswered: ![NOT_ANSWERED, NOT_ASKED].includes(words) };
}

function answerWords(question: Question, answers: Answers): string {
  const answer: unknown = answers[question];
  if (answer === undefined || answer === null || answer === "") return isAsked(question, answers) ? NOT_ANSWERED : NOT_ASKED;
  return valueWords(question, answer);
}

/** One answer in words: of the patient, or one that the rules tried. */
export function valueWords(question: Question, answer: unknown): string {
  if (answer === "not_sure") return NOT_SURE;
  if (Array.isArray(answer)) return answer.length === 0 ? text("common.none") : answer.map((value) => choiceText(question, String(value))).join(", ");
  if (typeof answer === "object" && answer !== null) return partsWords(question, answer as Record<string, unknown>);
  if (typeof answer === "number") return numberWords(question, answer);
  return kindOf(question).kind === "note" ? String(answer) : choiceText(question, String(answer));
}

function numberWords(question: Question, answer: number): string {
  const kind = kindOf(question);
  const scale = findText(`questions.${question}.scale.${answer}`);
  if (kind.kind !== "scale") return String(answer);
  return scale === null ? `${answer} of ${kind.max}` : `${answer} of ${kind.max}, ${scale}`;
}

function partsWords(question: Question, answer: Record<string, unknown>): string {
  const kind = kindOf(question);
  if (kind.kind === "legs") {
    return [`Left: ${partWords(question, answer.left)}`, `Right: ${partWords(question, answer.right)}`].join(" · ");
  }
  // The database keeps no order of keys; the form's order is the one people know.
  const parts = kind.kind === "symptoms" ? kind.parts : CRAMP_TIMES;
  return parts
    .map((part) => `${text(`questions.${question}.parts.${part}`)}: ${typeof answer[part] === "number" ? answer[part] : NOT_ANSWERED}`)
    .join(" · ");
}

function partWords(question: Question, value: unknown): string {
  return value === undefined || value === null ? NOT_ANSWERED : valueWords(question, value);
}
