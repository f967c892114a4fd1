import { type Answers, isMissing, type Question } from "@/lib/domain/cramp-pattern/answers";
import { kindOf } from "@/lib/domain/questions/kinds";
import { ENGLISH, type Words } from "./texts";

/** The short name of a question, for a list of answers. */
export function questionWords(question: Question, { find, text }: Words = ENGLISH): string {
  return find(`questions.${question}.short`) ?? text(`questions.${question}.title`);
}

/** What the person answered, as they read it; a question left out is said so in words. */
export function answerWords(question: Question, answers: Answers, words: Words = ENGLISH): string {
  const { text, choice } = words;
  const answer: unknown = answers[question];
  if (answer === undefined || answer === null) return text("common.notAnswered");
  if (answer === "not_sure") return question === "lastTenCramps" ? text("questions.lastTenCramps.unsure") : text("common.notSure");
  const kind = kindOf(question);
  if (Array.isArray(answer)) return answer.length === 0 ? text("common.none") : answer.map((value) => choice(question, String(value))).join(", ");
  if (typeof answer === "object") return partsWords(question, answer, words);
  if (kind.kind === "scale") return scaleWords(question, Number(answer), words);
  if (kind.kind === "count") return `${String(answer)} ${text(`questions.${question}.unit`)}`;
  return kind.kind === "note" ? String(answer) : choice(question, String(answer));
}

/** `10: worst pain you can think of` */
export function scaleWords(question: string, value: number, { find }: Words = ENGLISH): string {
  const word = find(`questions.${question}.scale.${value}`);
  return word === null ? String(value) : `${value}: ${word}`;
}

function partsWords(question: Question, parts: object, { text, find, choice }: Words): string {
  const given = Object.entries(parts).filter(([, value]) => value !== null && value !== undefined);
  if (given.length === 0) return text("common.notAnswered");
  if (kindOf(question).kind === "legs") {
    return given.map(([leg, value]) => `${text(`common.${leg}`)}: ${isMissing(value) ? text("common.notSure") : choice(question, String(value))}`).join("; ");
  }
  return given
    .map(([part, value]) => {
      const name = find(`questions.${question}.shortParts.${part}`);
      return name === null ? `${text(`questions.${question}.parts.${part}`)} ${String(value)}` : `${String(value)} ${name}`;
    })
    .join(", ");
}
