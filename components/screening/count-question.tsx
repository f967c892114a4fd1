import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { TextInput } from "@/components/forms/text-input";
import { one } from "@/lib/inputs/answer-fields";
import { errorOf } from "./error-words";
import type { QuestionProps } from "./question-control";
import { useWords } from "./use-words";

export function CountQuestion({ question, fields, errors, mayBeNotSure, hint }: QuestionProps & { mayBeNotSure: boolean; hint: string | undefined }) {
  const words = useWords();
  const { text } = words;
  const title = text(`questions.${question}.title`);
  return (
    <div className="flex flex-col gap-2">
      <TextInput
        name={question}
        label={title}
        hint={hint}
        error={errorOf(words, errors, question)}
        errorWord={text("common.errorWord")}
        size="patient"
        width="short"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={one(fields, question)}
      />
      {mayBeNotSure && (
        <CheckboxGroup
          name={`${question}-unsure`}
          legend={title}
          legendAs="hidden"
          size="patient"
          defaultValues={[one(fields, `${question}-unsure`)]}
          options={[{ value: "yes", label: text("common.notSure"), or: text("common.or") }]}
        />
      )}
    </div>
  );
}
