import { CHECK_IN_TOPICS, checkInTopicNumber, type CheckInPage, type CheckInTopic } from "@/lib/domain/questions/check-in-pages";
import type { Words } from "@/lib/format/texts";

const TOPIC_TEXTS: Record<CheckInTopic, string> = {
  emergency: "topics.emergency",
  danger: "topics.danger",
  swelling: "topics.swelling",
  cramps: "topics.cramps",
  feelings: "pages.leg-feelings",
  change: "checkIn.topicChange",
  treatment: "checkIn.topicTreatment",
};

export function topicWords(topic: CheckInTopic, { text }: Words): string {
  return text(TOPIC_TEXTS[topic]);
}

/** A lone question is the heading itself. */
export function needsTitle({ questions }: CheckInPage): boolean {
  return questions.length !== 1;
}

export function titleWords(page: CheckInPage, { text }: Words): string {
  const [only] = page.questions;
  if (!needsTitle(page) && only !== undefined) return text(`questions.${only}.title`);
  return page.slug === "after-treatment" ? text("checkIn.afterTreatment") : text(`pages.${page.slug}`);
}

export function progressWords(page: CheckInPage, { text }: Words): string {
  return text("common.progress", { n: checkInTopicNumber(page), total: CHECK_IN_TOPICS.length });
}
