import { type Answers, isMissing } from "./cramp-pattern/answers";

type Recall = Pick<Answers, "cramps14d" | "worstPain">;
type CheckIn = Recall & { readonly pgic?: unknown };

const BETTER = ["much_better", "very_much_better"];
const WORSE = ["a_little_worse", "much_worse", "very_much_worse"];

// Half or fewer cramps, a clinic proposal after the Cochrane responder (S7); a quarter more counts as worse.
const RELIEF_SHARE = 0.5;
const WORSE_SHARE = 1.25;

/**
 * Whether a check-in reports meaningful relief: much better by the person's own word, or at most half the cramps with
 * no worse pain. Worse wins. Null when the answers do not say. A change after treatment, not because of it.
 */
export function meaningfulRelief(baseline: Recall, checkIn: CheckIn): boolean | null {
  const before = isMissing(baseline.cramps14d) ? null : baseline.cramps14d;
  const after = isMissing(checkIn.cramps14d) ? null : checkIn.cramps14d;
  const share = before === null || before === 0 || after === null ? null : after / before;
  const word = isMissing(checkIn.pgic) ? null : String(checkIn.pgic);
  if (word !== null && WORSE.includes(word)) return false;
  if (share !== null && share >= WORSE_SHARE) return false;
  if (word !== null && BETTER.includes(word)) return true;
  if (share !== null && share <= RELIEF_SHARE) return isPainNoHigher(baseline, checkIn);
  return word === null && share === null ? null : false;
}

function isPainNoHigher(baseline: Recall, checkIn: CheckIn): boolean | null {
  if (isMissing(baseline.worstPain) || isMissing(checkIn.worstPain)) return null;
  return checkIn.worstPain <= baseline.worstPain;
}
