import type { Answers } from "./answers";
import { type Category, crampCategory } from "./category";
import { type CategoryAnswers, categoryAnswers } from "./category-answers";
import { CHANGING_QUESTIONS, type ChangingQuestion, trialsFor } from "./trial-answers";

export type CouldChange = {
  readonly question: ChangingQuestion;
  readonly if: string | number | readonly string[];
  readonly wouldBecome: Category;
};

/**
 * What a missing answer could still change: one line per question and category, with the first answer that leads
 * there. Empty when there is no category to change.
 */
export function couldChange(answers: Answers): CouldChange[] {
  const read = categoryAnswers(answers);
  const today = crampCategory(read);
  if (today === "INSUFFICIENT") return [];
  return CHANGING_QUESTIONS.flatMap((question) => changesBy(question, read, today));
}

function changesBy(question: ChangingQuestion, answers: CategoryAnswers, today: Category): CouldChange[] {
  const seen = new Set<Category>([today]);
  const changes: CouldChange[] = [];
  for (const trial of trialsFor(question, answers)) {
    const wouldBecome = crampCategory(trial.answers);
    if (seen.has(wouldBecome)) continue;
    seen.add(wouldBecome);
    changes.push({ question, if: trial.if, wouldBecome });
  }
  return changes;
}
