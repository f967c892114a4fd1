import type { Answers } from "./cramp-pattern/answers";
import { CHECK_IN_SAFETY_QUESTIONS, findCheckInFlags } from "./cramp-pattern/check-in-flags";
import type { FlagId } from "./cramp-pattern/flag-levels";
import { flagText, type FlagText } from "./cramp-pattern/flag-texts";
import type { CheckInAnswers } from "./care";
import { POINT_WORDS, type CheckInPoint } from "./check-in";

const UNASKED_PARTS = ["limbSymptomsSide", "newSwellingExtent", "calfLarger"] as const;

/** The flags that the answers of a check-in raise and that are not open yet, in words that name the check-in. */
export function raisedByCheckIn(point: CheckInPoint, answers: CheckInAnswers, ofRequest: Answers, open: readonly string[]): FlagText[] {
  const { clotRisks } = ofRequest;
  const raised = findCheckInFlags({ ...(answers as Answers), clotRisks }).filter((flag) => !open.includes(flag));
  const words = wordedAnswers(answers, ofRequest);
  return raised.map((flag: FlagId) => {
    const text = flagText(flag, words);
    return { ...text, patientSaid: `${text.patientSaid} (check-in, ${POINT_WORDS[point]})` };
  });
}

/** What the check-in asked is worded from its own answers; what it never asks from those of the request. */
function wordedAnswers(answers: CheckInAnswers, ofRequest: Answers): Answers {
  const asked = [...CHECK_IN_SAFETY_QUESTIONS, "rednessSigns"].map((question) => [question, answers[question] ?? null]);
  const unasked = UNASKED_PARTS.map((question) => [question, null]);
  return { ...ofRequest, ...Object.fromEntries([...asked, ...unasked]) };
}
