import { Fieldset } from "@/components/forms/fieldset";
import { TextInput } from "@/components/forms/text-input";
import { CRAMP_TIMES } from "@/lib/domain/cramp-pattern/choices";
import { one } from "@/lib/inputs/answer-fields";
import type { QuestionProps } from "./question-control";
import { useWords } from "./use-words";

/** Four plain numbers; the form says what is left of ten. "I can't say" is the second button of the page. */
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
      <div className="mt-3 flex flex-col divide-y border-y">
        {CRAMP_TIMES.map((time) => (
          <TextInput
            key={time}
            name={`${question}-${time}`}
            label={text(`questions.${question}.parts.${time}`)}
            hint={find(`questions.${question}.hints.${time}`) ?? undefined}
            fieldClassName="py-3"
            size="patient"
            width="short"
            inputMode="numeric"
            autoComplete="off"
            defaultValue={one(fields, `${question}-${time}`)}
          />
        ))}
      </div>
    </Fieldset>
  );
}
