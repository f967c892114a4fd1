import type { Answers, Question } from "@/lib/domain/cramp-pattern/answers";
import { QUESTION_PAGES } from "@/lib/domain/questions/pages";
import { type Fields, readAnswer } from "./answer-fields";

const QUESTIONS: readonly Question[] = QUESTION_PAGES.flatMap(({ questions }): readonly Question[] => questions);

/** Every answer the fields hold, whether or not it is asked now. It needs no schema, so that a screen can follow what is typed. */
export function readAllAnswers(fields: Fields): Answers {
  const read = QUESTIONS.map((question) => [question, readAnswer(question, fields)] as const);
  return Object.fromEntries(read.filter(([, answer]) => answer !== undefined));
}
