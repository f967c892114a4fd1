import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { RadioGroup } from "@/components/forms/radio-group";
import { errorOf } from "@/components/screening/error-words";
import { QuestionControl } from "@/components/screening/question-control";
import { useWords } from "@/components/screening/use-words";
import { CHECK_IN_CHOICES, MAX_PROCEDURE_PAIN, type CheckInQuestion } from "@/lib/domain/check-in-questions";
import { COMPLICATIONS } from "@/lib/domain/treatment";
import { scaleWords } from "@/lib/format/answer-words";
import { type Fields, many, NONE_OF_THESE, one } from "@/lib/inputs/answer-fields";
import { isOwn } from "@/lib/inputs/check-in-form";
import type { FormError } from "@/lib/inputs/screening-form";

type AnswerQuestionProps = { question: CheckInQuestion; fields: Fields; errors: readonly FormError[]; isTitle: boolean };

const PAIN = Array.from({ length: MAX_PROCEDURE_PAIN + 1 }, (_, step) => step);

/** One question of a check-in: those of the screening form with its controls, its own ones in the same manner. */
export function AnswerQuestion({ question, fields, errors, isTitle }: AnswerQuestionProps) {
  const words = useWords();
  const { choice, text } = words;
  if (!isOwn(question)) return <QuestionControl {...{ question, fields, errors, isTitle }} />;
  const notSure = { value: "not_sure", label: text("common.notSure") };
  const shared = {
    name: question,
    legend: text(`questions.${question}.title`),
    legendAs: isTitle ? "title" : "plain",
    error: errorOf(words, errors, question),
    errorWord: text("common.errorWord"),
    size: "patient",
  } as const;
  if (question === "complications") {
    const options = [...COMPLICATIONS.map((value) => ({ value, label: choice(question, value) })), { value: NONE_OF_THESE, label: text("common.none"), or: text("common.or") }, notSure];
    return <CheckboxGroup {...shared} hint={text("common.tickAll")} defaultValues={many(fields, question)} options={options} />;
  }
  const options =
    question === "procedurePain"
      ? [...PAIN.map((step) => ({ value: String(step), label: scaleWords(question, step, words) })), notSure]
      : CHECK_IN_CHOICES[question].map((value) => (value === notSure.value ? notSure : { value, label: choice(question, value) }));
  return <RadioGroup {...shared} defaultValue={one(fields, question)} options={options} />;
}
