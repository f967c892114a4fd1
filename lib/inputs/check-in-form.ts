import type { CheckInAnswers } from "@/lib/domain/care";
import type { CheckInPoint } from "@/lib/domain/check-in";
import { CHECK_IN_CHOICES, MAX_PROCEDURE_PAIN, type CheckInQuestion } from "@/lib/domain/check-in-questions";
import type { Question } from "@/lib/domain/cramp-pattern/answers";
import { kindOf } from "@/lib/domain/questions/kinds";
import { CHECK_IN_PAGES, checkInPath, isAskedAt, isSafetyPage, type CheckInPage } from "@/lib/domain/questions/check-in-pages";
import { COMPLICATIONS } from "@/lib/domain/treatment";
import { type Fields, fieldsOfQuestion, many, NONE_OF_THESE, one, readAnswer, readNumber } from "./answer-fields";
import { checkQuestions, type FormError } from "./screening-form";

type OwnChoice = keyof typeof CHECK_IN_CHOICES;
type OwnQuestion = OwnChoice | "procedurePain" | "complications";

const NOT_SURE = "not_sure";
/** What a check-in is for: these two must be answered, if only with "I'm not sure". */
const MUST_ANSWER: readonly CheckInQuestion[] = ["pgic", "cramps14d"];

/** Every answer the fields hold, whether or not it is asked now. */
function readAll(fields: Fields): CheckInAnswers {
  const questions = CHECK_IN_PAGES.flatMap((page) => page.questions);
  const read = questions.map((question) => [question, readOne(question, fields)] as const);
  return Object.fromEntries(read.filter(([, answer]) => answer !== undefined));
}

/** The answers to what is asked at this point. */
export function readCheckIn(point: CheckInPoint, fields: Fields): CheckInAnswers {
  const answers = readAll(fields);
  return Object.fromEntries(Object.entries(answers).filter(([question]) => isAskedAt(point, question as CheckInQuestion, answers)));
}

export function shownCheckInPath(point: CheckInPoint, fields: Fields): CheckInPage[] {
  return checkInPath(point, readAll(fields));
}

/** The page of this name, with the questions asked now, when it is on the person's path. */
export function findCheckInPage(slug: string, point: CheckInPoint, fields: Fields): CheckInPage | null {
  return shownCheckInPath(point, fields).find((page) => page.slug === slug) ?? null;
}

/** The names of the fields on a page. */
export function fieldsOfCheckInPage({ questions }: CheckInPage): string[] {
  return questions.flatMap((question) => (isOwn(question) ? [question] : [...fieldsOfQuestion(question)]));
}

/** What was sent for a page, by field; a field that is not sent was left empty. */
export function typedOnCheckInPage(page: CheckInPage, form: URLSearchParams): Record<string, string | string[]> {
  const names = fieldsOfCheckInPage(page).filter((name) => form.has(name));
  const isMany = (name: string) => page.questions.some((question) => question === name && isMulti(question));
  return Object.fromEntries(names.map((name) => [name, isMany(name) ? form.getAll(name) : (form.get(name) ?? "")]));
}

/** What is wrong with a page, in the order of its questions. */
export function checkCheckInPage({ questions }: CheckInPage, fields: Fields): FormError[] {
  return questions.flatMap((question): FormError[] => {
    if (MUST_ANSWER.includes(question) && isEmpty(question, fields)) return [{ field: question, text: "errors.chooseAnswer" }];
    if (question === "complications") return isNoneAndSome(many(fields, question)) ? [{ field: question, text: "errors.noneOrSome" }] : [];
    return isOwn(question) ? [] : checkQuestions({ questions: [question] }, fields);
  });
}

/** The first page not seen yet or with a mistake; null when the answers are ready to check. */
export function firstOpenCheckInPage(point: CheckInPoint, fields: Fields): CheckInPage | null {
  const visited = many(fields, "visited");
  return shownCheckInPath(point, fields).find((page) => !visited.includes(page.slug) || checkCheckInPage(page, fields).length > 0) ?? null;
}

/** Whether no safety question is open any more. */
export function isSafetyAnswered(point: CheckInPoint, fields: Fields): boolean {
  const open = firstOpenCheckInPage(point, fields);
  return open === null || !isSafetyPage(open);
}

/** Pages are taken in order, so that every safety question is shown before anything can be sent. */
export function mayOpenCheckInPage(slug: string, point: CheckInPoint, fields: Fields): boolean {
  const slugs = shownCheckInPath(point, fields).map((page) => page.slug);
  const open = firstOpenCheckInPage(point, fields);
  return slugs.includes(slug) && (open === null || slugs.indexOf(slug) <= slugs.indexOf(open.slug));
}

/** The name of the page that follows; "check" after the last. */
export function slugAfter(slug: string, point: CheckInPoint, fields: Fields, returnsToCheck: boolean): string {
  if (returnsToCheck) return firstOpenCheckInPage(point, fields)?.slug ?? "check";
  const path = shownCheckInPath(point, fields);
  return path[path.findIndex((page) => page.slug === slug) + 1]?.slug ?? "check";
}

/** The name of the page before; null for the start. */
export function slugBefore(slug: string, point: CheckInPoint, fields: Fields): string | null {
  const path = shownCheckInPath(point, fields);
  return path[path.findIndex((page) => page.slug === slug) - 1]?.slug ?? null;
}

export function isOwn(question: CheckInQuestion): question is OwnQuestion {
  return question === "procedurePain" || question === "complications" || Object.hasOwn(CHECK_IN_CHOICES, question);
}

function isMulti(question: CheckInQuestion): boolean {
  return question === "complications" || (!isOwn(question) && kindOf(question).kind === "multi");
}

function readOne(question: CheckInQuestion, fields: Fields): unknown {
  if (!isOwn(question)) return readAnswer(question satisfies Question, fields);
  if (question === "procedurePain") return readNumber(one(fields, question), MAX_PROCEDURE_PAIN);
  if (question === "complications") return readComplications(many(fields, question));
  const values: readonly string[] = CHECK_IN_CHOICES[question];
  return values.includes(one(fields, question)) ? one(fields, question) : undefined;
}

/** "I'm not sure" is no answer of the contract here: it is kept as typed, and sent as not answered. */
function readComplications(chosen: readonly string[]): unknown {
  const members = COMPLICATIONS.filter((value) => chosen.includes(value));
  if (members.length > 0) return members;
  return chosen.includes(NONE_OF_THESE) ? [] : undefined;
}

function isNoneAndSome(chosen: readonly string[]): boolean {
  return chosen.length > 1 && (chosen.includes(NONE_OF_THESE) || chosen.includes(NOT_SURE));
}

function isEmpty(question: CheckInQuestion, fields: Fields): boolean {
  return readOne(question, fields) === undefined && one(fields, question).trim() === "";
}
