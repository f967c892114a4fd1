import { Fieldset } from "@/components/forms/fieldset";
import { CRAMP_TIMES } from "@/lib/domain/cramp-pattern/choices";
import { one } from "@/lib/inputs/answer-fields";
import { LastTenSteppers } from "./last-ten-steppers";
import type { QuestionProps } from "./question-control";
import { useWords } from "./use-words";

const ZERO_TO_TEN = Array.from({ length: 11 }, (_, n) => n);

/** Four plain numbers; scripts add steppers and what is left of ten. "I can't say" is the second button of the page. */
export function LastTenQuestion({ question, fields, errors, isTitle, hint }: QuestionProps & { hint: string | undefined }) {
  const { find, text } = useWords();
  const error = errors.find(({ field }) => field.startsWith(question));
  return (
    <Fieldset
      id={question}
      legend={text(`questions.${question}.title`)}
      legendAs={isTitle ? "title" : "plain"}
      hint={hint}
      error={error && text(error.text, error.values)}
      errorWord={text("common.errorWord")}
      size="patient"
    >
      <LastTenSteppers
        parts={CRAMP_TIMES.map((time) => ({
          name: `${question}-${time}`,
          label: text(`questions.${question}.parts.${time}`),
          hint: find(`questions.${question}.hints.${time}`),
          typed: one(fields, `${question}-${time}`),
          isWrong: error?.field === `${question}-${time}`,
        }))}
        words={{
          placed: ZERO_TO_TEN.map((n) => text("lastTen.placed", { n })),
          left: ZERO_TO_TEN.map((n) => text("lastTen.left", { n })),
          over: text("errors.lastTenOver", { total: "{total}", left: "{left}" }),
          more: text("lastTen.more"),
          less: text("lastTen.less"),
        }}
      />
    </Fieldset>
  );
}
