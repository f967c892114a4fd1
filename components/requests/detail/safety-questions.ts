import type { Answers, Question } from "@/lib/domain/cramp-pattern/answers";
import { kindOf } from "@/lib/domain/questions/kinds";
import { missingSafety } from "@/lib/domain/safety-by-phone";
import { choiceText, text } from "@/lib/format/texts";

export type SafetyQuestion = {
  question: Question;
  title: string;
  isMulti: boolean;
  options: { value: string; label: string }[];
  /** A follow-up is asked when its question has one of these answers. */
  after: { question: Question; answers: string[] } | null;
};

const SWOLLEN = ["left", "right", "both"];
const FOLLOW_UPS: readonly { question: Question; after: { question: Question; answers: string[] } }[] = [
  { question: "limbSymptomsSide", after: { question: "limbSymptoms", answers: ["cold", "pale_or_blue", "numb", "cannot_move", "constant_pain"] } },
  { question: "rednessSigns", after: { question: "spreadingRedness", answers: ["yes"] } },
  { question: "newSwellingExtent", after: { question: "newSwelling", answers: SWOLLEN } },
  { question: "calfLarger", after: { question: "newSwelling", answers: SWOLLEN } },
];

/** What is still to be asked by phone, in the words of the form, so that the browser needs no catalog. */
export function safetyQuestions(answers: Answers): SafetyQuestion[] {
  return missingSafety(answers).flatMap((question) => [
    asked(question, null),
    ...FOLLOW_UPS.filter(({ after }) => after.question === question).map((follow) => asked(follow.question, follow.after)),
  ]);
}

function asked(question: Question, after: SafetyQuestion["after"]): SafetyQuestion {
  const kind = kindOf(question);
  const values = kind.kind === "single" || kind.kind === "multi" ? kind.values : [];
  const options = values.filter((value) => value !== "not_sure").map((value) => ({ value, label: choiceText(question, value) }));
  return { question, title: text(`questions.${question}.title`), isMulti: kind.kind === "multi", options, after };
}
