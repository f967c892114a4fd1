import { isLegMissing, isMissing, type LegQuestion } from "./answers";
import type { CategoryAnswers } from "./category-answers";
import { LEG_CHOICES } from "./choices";
import { MIN_CRAMPS_14D, MIN_NIGHTS_WOKEN_14D } from "./vein-findings";

/** The questions whose answer could still change a category. */
export const CHANGING_QUESTIONS = [
  "cramps14d",
  "nightsWoken14d",
  "walkingPain",
  "visibleVeins",
  "eveningSwelling",
  "skinChange",
  "legSore",
  "knownReflux",
  "painFromBack",
  "legUrge",
  "medicines",
  "conditions",
] as const;
export type ChangingQuestion = (typeof CHANGING_QUESTIONS)[number];

export type Trial = { readonly if: string | number | readonly string[]; readonly answers: CategoryAnswers };

const DEFINITE_SCREEN: CategoryAnswers = {
  walkingPain: "yes",
  walkingPainAtRest: "no",
  walkingPainUphill: "yes",
  walkingPainAfterStop: "within_10_minutes",
  walkingPainSites: ["calf"],
};
const RESTLESS_LEGS: CategoryAnswers = {
  legUrge: "yes",
  legUrgeAtRest: "yes",
  legUrgeEasedByMoving: "yes",
  legUrgeAtNight: "yes",
};

/** The answers worth trying for a question, each in place of the missing one; none when the question is answered. */
export function trialsFor(question: ChangingQuestion, answers: CategoryAnswers): Trial[] {
  if (question === "visibleVeins" || question === "eveningSwelling" || question === "skinChange") {
    return isLegMissing(answers[question]) ? legTrials(question, answers) : [];
  }
  if (!isMissing(answers[question])) return [];
  return TRIALS[question].map((fill) => ({ if: fill[question] ?? [], answers: { ...answers, ...fill } }));
}

// A count matters only at its threshold, so trying zero and the threshold tries every number.
const TRIALS: Readonly<Record<Exclude<ChangingQuestion, LegQuestion>, readonly CategoryAnswers[]>> = {
  cramps14d: [{ cramps14d: 0 }, { cramps14d: MIN_CRAMPS_14D }],
  nightsWoken14d: [{ nightsWoken14d: 0 }, { nightsWoken14d: MIN_NIGHTS_WOKEN_14D }],
  walkingPain: [DEFINITE_SCREEN, { walkingPain: "no" }, { walkingPain: "cannot_walk" }],
  legSore: [{ legSore: "never" }, { legSore: "healed" }, { legSore: "open" }],
  knownReflux: [{ knownReflux: "yes" }, { knownReflux: "no" }],
  painFromBack: [{ painFromBack: "yes" }, { painFromBack: "no" }],
  legUrge: [RESTLESS_LEGS, { legUrge: "no" }],
  medicines: [{ medicines: [] }, { medicines: ["thiazide"] }],
  conditions: [{ conditions: [] }, { conditions: ["dialysis_or_kidney_failure"] }],
};

function legTrials(question: LegQuestion, answers: CategoryAnswers): Trial[] {
  return LEG_CHOICES[question].flatMap((value) => {
    if (isMissing(value)) return [];
    const { left, right } = answers[question] ?? {};
    const filled = { left: isMissing(left) ? value : left, right: isMissing(right) ? value : right };
    const swelling = question === "eveningSwelling" && value !== "no" ? lastingSwelling(answers) : {};
    return [{ if: value, answers: { ...answers, ...swelling, [question]: filled } }];
  });
}

function lastingSwelling({ eveningSwellingOver2Weeks: over2Weeks }: CategoryAnswers): CategoryAnswers {
  return { eveningSwellingOver2Weeks: isMissing(over2Weeks) ? "yes" : over2Weeks };
}
