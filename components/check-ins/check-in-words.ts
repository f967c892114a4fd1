import { checkInQuestions, type CheckInQuestion } from "@/lib/domain/check-in-questions";
import { POINT_WORDS } from "@/lib/domain/check-in";
import type { CheckIn, CheckInAnswers } from "@/lib/domain/care";
import type { CheckInAttempts } from "@/lib/domain/check-in-list";
import { OUTCOME_WORDS } from "@/lib/domain/contact-rules";
import type { LinkMail, SentLink } from "@/lib/domain/check-in-link";
import { localDay } from "@/lib/domain/opening-hours";
import type { Leg } from "@/lib/domain/reflux";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { formatInstant } from "@/lib/format/instants";
import { NOT_ANSWERED, NOT_SURE } from "@/lib/format/missing";
import { choiceText, findText, text } from "@/lib/format/texts";
import { plainNumber } from "@/lib/format/units";

/** One answer that both legs may share: check-ins of the same point and day. */
export type JoinedCheckIn = CheckIn & { legs: Leg[] };

export function joinLegs(checkIns: readonly CheckIn[]): JoinedCheckIn[] {
  const joined = new Map<string, JoinedCheckIn>();
  for (const checkIn of checkIns) {
    const key = `${checkIn.point} ${checkIn.dueOn} ${checkIn.status}`;
    const before = joined.get(key);
    joined.set(key, before ? { ...before, legs: [...before.legs, checkIn.leg], link: before.link ?? checkIn.link } : { ...checkIn, legs: [checkIn.leg] });
  }
  return [...joined.values()].toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
}

export function legsWords(legs: readonly Leg[]): string {
  return legs.length > 1 ? "Both legs" : legs[0] === "left" ? "Left leg" : "Right leg";
}

/** `3 months, left leg` */
export function checkInTitle({ point, legs }: Pick<JoinedCheckIn, "point" | "legs">): string {
  return `${POINT_WORDS[point]}, ${legsWords(legs).toLowerCase()}`;
}

export function windowWords({ windowStartsOn, windowEndsOn }: Pick<CheckIn, "windowStartsOn" | "windowEndsOn">): string {
  return `${formatCalendarDay(windowStartsOn)} to ${formatCalendarDay(windowEndsOn)}`;
}

/** `Much better. 1 cramp a week, woken 0.5 nights a week` */
export function answerSummary({ answers }: Pick<CheckIn, "answers">): string | null {
  if (answers === null) return null;
  const counts = [weekly(answers.cramps14d, (n) => (n === "1" ? "1 cramp a week" : `${n} cramps a week`)), weekly(answers.nightsWoken14d, (n) => `woken ${n} ${n === "1" ? "night" : "nights"} a week`)];
  const pgic = typeof answers.pgic === "string" ? valueWords("pgic", answers.pgic) : null;
  const facts = counts.filter((words) => words !== null).join(", ");
  return [pgic, facts].filter(Boolean).join(". ") || "No word of change and no cramps answered";
}

function weekly(count: unknown, words: (n: string) => string): string | null {
  return typeof count === "number" ? words(plainNumber(count / 2, 1)) : null;
}

/** Every question of a check-in with its answer in words. */
export function answerLines({ point, answers }: Pick<CheckIn, "point" | "answers">): { title: string; words: string }[] {
  if (answers === null) return [];
  const { safety, cramps } = checkInQuestions(point);
  return [...safety, ...cramps].flatMap((question) => {
    const isUnopened = question === "rednessSigns" && answers.spreadingRedness !== "yes";
    return isUnopened ? [] : [{ title: text(`questions.${question}.title`), words: wordsOf(question, answers) }];
  });
}

function wordsOf(question: CheckInQuestion, answers: CheckInAnswers): string {
  const answer = answers[question];
  if (answer === undefined || answer === null) return NOT_ANSWERED;
  if (Array.isArray(answer)) return answer.length === 0 ? text("common.none") : answer.map((one) => valueWords(question, String(one))).join(", ");
  if (typeof answer === "object") return partsWords(question, answer as Record<string, unknown>);
  return valueWords(question, String(answer));
}

function partsWords(question: CheckInQuestion, parts: Record<string, unknown>): string {
  const given = Object.entries(parts).filter(([, value]) => typeof value === "number");
  return given.length === 0 ? NOT_ANSWERED : given.map(([part, value]) => `${text(`questions.${question}.parts.${part}`)} ${String(value)}`).join(", ");
}

function valueWords(question: CheckInQuestion, value: string): string {
  if (value === "not_sure") return NOT_SURE;
  const scale = findText(`questions.${question}.scale.${value}`);
  if (scale !== null) return `${value}, ${scale}`;
  return /^\d+$/.test(value) ? value : choiceText(question, value);
}

const MAIL_WORDS: Record<LinkMail, string> = {
  none: "not mailed",
  waiting: "mail waiting",
  sent: "mailed",
  failed: "mail could not be sent",
};

/** `Link made 25-Nov-2026 14:00, mailed, not answered` */
export function linkWords(link: SentLink | null, timeZone: string): string | null {
  if (link === null) return null;
  return `Link made ${formatInstant(link.madeAt, timeZone)}, ${MAIL_WORDS[link.mail]}, ${link.isStarted ? "started, not finished" : "not answered"}`;
}

/** `25-Nov-2026 14:00 by the patient`, `25-Nov-2026 14:00 by phone, Nora Nurse, after its window` */
export function answeredWords({ answeredAt, isByPatient, answeredBy, windowEndsOn }: Pick<CheckIn, "answeredAt" | "isByPatient" | "answeredBy" | "windowEndsOn">, timeZone: string): string | null {
  if (answeredAt === null) return null;
  const how = isByPatient ? "by the patient" : answeredBy === null ? "by phone" : `by phone, ${answeredBy}`;
  const late = localDay(new Date(answeredAt), timeZone) > windowEndsOn ? ", after its window" : "";
  return `${formatInstant(answeredAt, timeZone)} ${how}${late}`;
}

/** `2 calls, last 21-Nov-2026 14:00, no answer` */
export function attemptWords(attempts: CheckInAttempts | null, timeZone: string): string {
  if (attempts === null) return "No call or message recorded";
  const { count, channels, lastAt, lastOutcome } = attempts;
  const noun = channels.every((channel) => channel === "call") ? "call" : "contact";
  return `${count} ${noun}${count === 1 ? "" : "s"}, last ${formatInstant(lastAt, timeZone)}, ${OUTCOME_WORDS[lastOutcome]}`;
}
