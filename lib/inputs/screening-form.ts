import type { Answers, Question } from "@/lib/domain/cramp-pattern/answers";
import { CRAMP_TIMES } from "@/lib/domain/cramp-pattern/choices";
import { isAsked, mustAnswer } from "@/lib/domain/questions/asked";
import { kindOf } from "@/lib/domain/questions/kinds";
import { answersOnPath, pathFor, QUESTION_PAGES, type ScreeningPage } from "@/lib/domain/questions/pages";
import { parseAnswers } from "./answers";
import { readAllAnswers } from "./answers-so-far";
import { type Fields, fieldsOfQuestion, isUnsure, many, NONE_OF_THESE, one, readAnswer, readNumber, writeAnswer } from "./answer-fields";

/** A refused field, with the key of its words in the catalog and what the words name. */
export type FormError = { field: string; text: string; values?: Readonly<Record<string, string | number>> };

const QUESTIONS: readonly Question[] = QUESTION_PAGES.flatMap(({ questions }): readonly Question[] => questions);
const LAST_TEN = 10;

/** The answers to send: what the person was asked and chose. */
export function readAnswers(fields: Fields): Answers {
  return answersOnPath(readAllAnswers(fields));
}

/** The fields of a person who gave these answers. */
export function writeAnswers(answers: Answers): Fields {
  return Object.assign({}, ...QUESTIONS.map((question) => writeAnswer(question, answers))) as Fields;
}

export function shownPath(fields: Fields): ScreeningPage[] {
  return pathFor(readAllAnswers(fields));
}

/** The questions of a page that are asked now. */
export function askedOn(page: Pick<ScreeningPage, "questions">, fields: Fields): Question[] {
  const answers = readAllAnswers(fields);
  return page.questions.filter((question) => isAsked(question, answers));
}

/** What is wrong with the questions of one page, in their order. */
export function checkQuestions(page: Pick<ScreeningPage, "questions">, fields: Fields): FormError[] {
  return askedOn(page, fields).flatMap((question) => checkQuestion(question, fields) ?? []);
}

function checkQuestion(question: Question, fields: Fields): FormError | null {
  const [field = question] = fieldsOfQuestion(question);
  const answer = readAnswer(question, fields);
  if (answer === undefined && mustAnswer(question)) return { field, text: "errors.chooseAnswer" };
  const kind = kindOf(question);
  if (kind.kind === "multi") return checkMulti(field, many(fields, question));
  if (kind.kind === "count") return checkCount(field, kind.max, one(fields, question), isUnsure(question, fields));
  if (kind.kind === "lastTen") return checkLastTen(question, fields);
  if (kind.kind === "note") return checkNote(field, answer);
  return null;
}

function checkMulti(field: string, chosen: readonly string[]): FormError | null {
  const isAlone = chosen.includes(NONE_OF_THESE) || chosen.includes("not_sure");
  return isAlone && chosen.length > 1 ? { field, text: "errors.noneOrSome" } : null;
}

function checkCount(field: string, max: number, typed: string, isNotSure: boolean): FormError | null {
  if (typed.trim() === "") return null;
  if (readNumber(typed, max) === undefined) return { field, text: "errors.number", values: { max } };
  return isNotSure ? { field, text: "errors.numberOrNotSure" } : null;
}

function checkLastTen(question: Question, fields: Fields): FormError | null {
  const parts = CRAMP_TIMES.map((time) => ({ field: `${question}-${time}`, typed: one(fields, `${question}-${time}`).trim() }));
  if (parts.every(({ typed }) => typed === "")) return null;
  const wrong = parts.find(({ typed }) => typed !== "" && readNumber(typed, LAST_TEN) === undefined);
  if (wrong) return { field: wrong.field, text: "errors.number", values: { max: LAST_TEN } };
  const total = parts.reduce((sum, { typed }) => sum + Number(typed), 0);
  if (total === LAST_TEN) return null;
  const [first] = parts;
  const text = total < LAST_TEN ? "errors.lastTenLeft" : "errors.lastTenOver";
  return { field: first?.field ?? question, text, values: { total, left: Math.abs(LAST_TEN - total) } };
}

function checkNote(field: string, note: unknown): FormError | null {
  const parsed = parseAnswers({ note });
  if (parsed.ok) return null;
  return { field, text: typeof note === "string" && [...note].length > 300 ? "errors.noteLong" : "errors.notText" };
}
