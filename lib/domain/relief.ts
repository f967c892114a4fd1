import { isMissing } from "./cramp-pattern/answers";
import type { CheckInPoint } from "./check-in";

/** Answers of a request or of a check-in; only the relief questions are read. */
export type ReliefAnswers = Readonly<Partial<Record<string, unknown>>>;

const BETTER: readonly unknown[] = ["much_better", "very_much_better"];
const WORSE: readonly unknown[] = ["a_little_worse", "much_worse", "very_much_worse"];

/** Null where the answers do not say; a share of no cramps at all is undefined and never shown. */
export type ReliefChange = {
  /** 0.5 = half as many, 0 = as many, −0.25 = a quarter more. */
  fewerCrampsShare: number | null;
  hasFewerCramps: boolean | null;
  hasHalfOrFewer: boolean | null;
  isCrampFree: boolean | null;
  hasLessPain: boolean | null;
  feelsBetter: boolean | null;
  meaningfulRelief: boolean | null;
  isWorse: boolean;
};

/** How the answers of a check-in differ from the baseline. A change after treatment, not because of it. */
export function changeAfter(baseline: ReliefAnswers, checkIn: ReliefAnswers): ReliefChange {
  const cramps = crampsBoth(baseline, checkIn);
  return {
    fewerCrampsShare: cramps && (cramps.before - cramps.after) / cramps.before,
    // At least 25 % fewer: the responder of the Cochrane reviews (S7).
    hasFewerCramps: cramps && (cramps.before - cramps.after) * 4 >= cramps.before,
    hasHalfOrFewer: cramps && isHalfOrFewer(cramps),
    isCrampFree: cramps && cramps.after === 0,
    hasLessPain: hasLessPain(baseline, checkIn),
    feelsBetter: isMissing(checkIn.pgic) ? null : BETTER.includes(checkIn.pgic),
    meaningfulRelief: meaningfulRelief(baseline, checkIn),
    isWorse: isWorse(baseline, checkIn),
  };
}

/**
 * Much better by the person's own word, or at most half the cramps with no worse pain (clinic proposal, clinical facts
 * 5.6). Worse wins. Null when what was answered leaves it open.
 */
export function meaningfulRelief(baseline: ReliefAnswers, checkIn: ReliefAnswers): boolean | null {
  if (isWorse(baseline, checkIn)) return false;
  if (BETTER.includes(checkIn.pgic)) return true;
  const byCramps = reliefByCramps(baseline, checkIn);
  if (byCramps === true) return true;
  if (isMissing(checkIn.pgic)) return null;
  return byCramps === null && crampsBoth(baseline, checkIn) !== null ? null : false;
}

/** At least a quarter more cramps (clinic proposal, clinical facts 5.6), or worse by the person's own word. */
export function isWorse(baseline: ReliefAnswers, checkIn: ReliefAnswers): boolean {
  const cramps = crampsBoth(baseline, checkIn);
  return WORSE.includes(checkIn.pgic) || (cramps !== null && cramps.after * 4 >= cramps.before * 5);
}

/** Whether a check-in counts as answered: its word of change and, from 1 month on, the cramps (intake contract, section 8). */
export function isComplete(point: CheckInPoint, answers: ReliefAnswers): boolean {
  return !isMissing(answers.pgic) && (point === "1w" || numberOf(answers, "cramps14d") !== null);
}

/** A whole-number answer; null when it is missing. */
export function numberOf(answers: ReliefAnswers, question: string): number | null {
  const answer = answers[question];
  return typeof answer === "number" ? answer : null;
}

type Cramps = { before: number; after: number };

/** Both counts, with cramps before: no share can be taken of none. */
function crampsBoth(baseline: ReliefAnswers, checkIn: ReliefAnswers): Cramps | null {
  const before = numberOf(baseline, "cramps14d");
  const after = numberOf(checkIn, "cramps14d");
  return before === null || before === 0 || after === null ? null : { before, after };
}

function isHalfOrFewer({ before, after }: Cramps): boolean {
  return after * 2 <= before;
}

function reliefByCramps(baseline: ReliefAnswers, checkIn: ReliefAnswers): boolean | null {
  const cramps = crampsBoth(baseline, checkIn);
  if (cramps === null) return null;
  if (!isHalfOrFewer(cramps)) return false;
  const before = numberOf(baseline, "worstPain");
  const after = numberOf(checkIn, "worstPain");
  return before === null || after === null ? null : after <= before;
}

// Two points or 30 % down on the 0 to 10 scale (S47); no pain before cannot become less.
function hasLessPain(baseline: ReliefAnswers, checkIn: ReliefAnswers): boolean | null {
  const before = numberOf(baseline, "worstPain");
  const after = numberOf(checkIn, "worstPain");
  if (before === null || before === 0 || after === null) return null;
  return before - after >= 2 || (before - after) * 10 >= before * 3;
}
