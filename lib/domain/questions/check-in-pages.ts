import type { CheckInAnswers } from "../care";
import type { CheckInPoint } from "../check-in";
import { checkInQuestions, type CheckInQuestion } from "../check-in-questions";

/** What a check-in asks its patient, in this order; each topic is one step of "Question 3 of 7". Safety comes first. */
export const CHECK_IN_TOPICS = ["emergency", "danger", "swelling", "cramps", "feelings", "change", "treatment"] as const;
export type CheckInTopic = (typeof CHECK_IN_TOPICS)[number];

const SAFETY_TOPICS: readonly CheckInTopic[] = ["emergency", "danger", "swelling"];

export type CheckInPage = { readonly slug: string; readonly topic: CheckInTopic; readonly questions: readonly CheckInQuestion[] };

/** One subject a page; which of its questions are asked depends on the point and on the answers before. */
export const CHECK_IN_PAGES: readonly CheckInPage[] = [
  { slug: "emergency-signs", topic: "emergency", questions: ["emergencySymptoms"] },
  { slug: "leg-signs", topic: "danger", questions: ["limbSymptoms"] },
  { slug: "bleeding", topic: "danger", questions: ["veinBleeding"] },
  { slug: "redness", topic: "swelling", questions: ["spreadingRedness"] },
  { slug: "redness-signs", topic: "swelling", questions: ["rednessSigns"] },
  { slug: "swelling", topic: "swelling", questions: ["newSwelling"] },
  { slug: "calf-pain", topic: "swelling", questions: ["constantCalfPain"] },
  { slug: "hard-cord", topic: "swelling", questions: ["hardSoreCord"] },
  { slug: "how-often", topic: "cramps", questions: ["cramps14d", "nightsWoken14d"] },
  { slug: "how-bad", topic: "cramps", questions: ["crampLeg", "worstPain", "sorenessAfter"] },
  { slug: "cramp-impact", topic: "cramps", questions: ["crampImpact", "sleepQuality"] },
  { slug: "leg-feelings", topic: "feelings", questions: ["legSymptoms"] },
  { slug: "change", topic: "change", questions: ["pgic"] },
  { slug: "first-better", topic: "change", questions: ["firstBetter"] },
  { slug: "after-treatment", topic: "treatment", questions: ["procedurePain", "complications"] },
  { slug: "daily-life", topic: "treatment", questions: ["compressionUse", "newMedicine", "treatedElsewhere"] },
];

export function isSafetyPage({ topic }: CheckInPage): boolean {
  return SAFETY_TOPICS.includes(topic);
}

const OF_CRAMPS: readonly CheckInQuestion[] = ["crampLeg", "sorenessAfter", "crampImpact"];
const NOT_BETTER: readonly unknown[] = ["no_change", "a_little_worse", "much_worse", "very_much_worse"];

/** Whether the form asks this at that point, given the answers so far: branches show only what applies. */
export function isAskedAt(point: CheckInPoint, question: CheckInQuestion, answers: CheckInAnswers): boolean {
  const { safety, cramps } = checkInQuestions(point);
  if (![...safety, ...cramps].includes(question)) return false;
  if (question === "rednessSigns") return answers.spreadingRedness === "yes";
  if (question === "firstBetter") return !NOT_BETTER.includes(answers.pgic);
  return answers.cramps14d !== 0 || !OF_CRAMPS.includes(question);
}

/** The pages that this person is shown, in order, each with the questions that are asked now. */
export function checkInPath(point: CheckInPoint, answers: CheckInAnswers): CheckInPage[] {
  return CHECK_IN_PAGES
    .map((page) => ({ ...page, questions: page.questions.filter((question) => isAskedAt(point, question, answers)) }))
    .filter(({ questions }) => questions.length > 0);
}

/** "Question 3 of 7": the topic of a page, counted from one. */
export function checkInTopicNumber({ topic }: CheckInPage): number {
  return CHECK_IN_TOPICS.indexOf(topic) + 1;
}
