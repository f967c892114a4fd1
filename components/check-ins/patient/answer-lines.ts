import type { CheckSection } from "@/components/screening/answer-sections";
import type { CheckInPoint } from "@/lib/domain/check-in";
import type { CheckInQuestion } from "@/lib/domain/check-in-questions";
import type { Answers } from "@/lib/domain/cramp-pattern/answers";
import { CHECK_IN_TOPICS } from "@/lib/domain/questions/check-in-pages";
import { answerWords, questionWords, scaleWords } from "@/lib/format/answer-words";
import type { Words } from "@/lib/format/texts";
import { type Fields, many } from "@/lib/inputs/answer-fields";
import { isOwn, readCheckIn, shownCheckInPath } from "@/lib/inputs/check-in-form";
import { topicWords } from "./page-words";

/** Everything that was answered behind this link, by topic, each with the page that changes it. */
export function answerSections(base: string, point: CheckInPoint, fields: Fields, words: Words): CheckSection[] {
  const answers = readCheckIn(point, fields);
  const path = shownCheckInPath(point, fields);
  return CHECK_IN_TOPICS.map((topic) => ({
    title: topicWords(topic, words),
    rows: path
      .filter((page) => page.topic === topic)
      .flatMap(({ slug, questions }) => questions.map((question) => ({
        term: isOwn(question) ? words.find(`questions.${question}.short`) ?? words.text(`questions.${question}.title`) : questionWords(question, words),
        value: valueWords(question, answers[question], fields, words),
        change: `${base}/${slug}?return=check`,
      }))),
  })).filter(({ rows }) => rows.length > 0);
}

function valueWords(question: CheckInQuestion, answer: unknown, fields: Fields, words: Words): string {
  const { choice, text } = words;
  if (answer === "not_sure" || (answer === undefined && many(fields, question).includes("not_sure"))) return text("common.notSure");
  if (!isOwn(question)) return answerWords(question, { [question]: answer } as Answers, words);
  if (answer === undefined) return text("common.notAnswered");
  if (question === "procedurePain") return scaleWords(question, Number(answer), words);
  if (!Array.isArray(answer)) return choice(question, String(answer));
  return answer.length === 0 ? text("common.none") : answer.map((value) => choice(question, String(value))).join(", ");
}
