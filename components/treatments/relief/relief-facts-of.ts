import type { CheckIn, ReliefPoint } from "@/lib/domain/care";
import type { Leg } from "@/lib/domain/reflux";
import { changeAfter, type ReliefAnswers } from "@/lib/domain/relief";
import { firstRelief, recurrence } from "@/lib/domain/relief-points";
import { formatCalendarDay } from "@/lib/format/calendar-days";
import { NOT_ANSWERED, NOT_KNOWN } from "@/lib/format/missing";
import { choiceText } from "@/lib/format/texts";
import { lastAnswered, pointWords } from "./relief-words";

export type Fact = { term: string; words: string };
export type FirstTreatmentRelief = readonly { leg: Leg; isRelieved: boolean | null }[];

/** What the newest answer says: relief and worse side by side, each in the same words and of the same size. */
export function verdictFacts(points: readonly ReliefPoint[]): Fact[] {
  const last = lastAnswered(points);
  if (last === null) return [];
  const isOpen = !last.isWorse && last.pgic === null && last.crampsPerWeek === null;
  return [
    { term: `Meaningful relief at ${pointWords(last)}`, words: yesNo(last.meaningfulRelief) },
    { term: `Worse at ${pointWords(last)}`, words: isOpen ? NOT_KNOWN : yesNo(last.isWorse) },
    { term: "In the patient’s words", words: last.pgic === null ? NOT_ANSWERED : choiceText("pgic", last.pgic) },
  ];
}

/** How it went over the time since treatment. */
export function courseFacts(points: readonly ReliefPoint[], checkIns: readonly Pick<CheckIn, "answeredAt" | "answers">[], legs: FirstTreatmentRelief): Fact[] {
  if (lastAnswered(points) === null) return [];
  const [first, back] = [firstRelief(points), recurrence(points)];
  return [
    { term: "First answer with relief", words: first === null ? "None so far" : dated(first) },
    { term: "First felt better, in the patient’s words", words: firstBetterWords(checkIns) },
    ...legs.map(({ leg, isRelieved }) => ({ term: `Relief at the first check-in after the first treatment, ${leg} leg`, words: yesNo(isRelieved) })),
    ...(first === null ? [] : [{ term: "Cramps back, half of the way on two checks", words: back === null ? "Not seen" : `Yes, ${dated(back)}` }]),
  ];
}

/** Every definition applied to the newest answer, compared with the baseline of the drawing. */
export function definitionFacts(points: readonly ReliefPoint[]): Fact[] {
  const [baseline] = points;
  const last = lastAnswered(points);
  if (baseline === undefined || last === null) return [];
  const change = changeAfter(answersOf(baseline), answersOf(last));
  return [
    { term: "Much better in the patient’s own word", words: yesNo(change.feelsBetter) },
    { term: "At least a quarter fewer cramps", words: yesNo(change.hasFewerCramps) },
    { term: "At most half the cramps", words: yesNo(change.hasHalfOrFewer) },
    { term: "No cramps in 2 weeks", words: yesNo(change.isCrampFree) },
    { term: "Worst pain lower by 2 points or by 30 %", words: yesNo(change.hasLessPain) },
  ];
}

function answersOf({ crampsPerWeek, worstPain, pgic }: ReliefPoint): ReliefAnswers {
  return { cramps14d: crampsPerWeek === null ? null : crampsPerWeek * 2, worstPain, pgic };
}

function firstBetterWords(checkIns: readonly Pick<CheckIn, "answeredAt" | "answers">[]): string {
  const answered = checkIns.flatMap(({ answeredAt, answers }) => (answeredAt === null || typeof answers?.firstBetter !== "string" ? [] : [{ answeredAt, said: answers.firstBetter }]));
  const newest = answered.toSorted((a, b) => a.answeredAt.localeCompare(b.answeredAt)).at(-1);
  return newest === undefined ? NOT_ANSWERED : choiceText("firstBetter", newest.said);
}

function dated(point: ReliefPoint): string {
  return `${pointWords(point)}, ${formatCalendarDay(point.on)}`;
}

function yesNo(value: boolean | null): string {
  if (value === null) return NOT_KNOWN;
  return value ? "Yes" : "No";
}
