import { Fieldset } from "@/components/forms/fieldset";
import { Select } from "@/components/forms/select";
import { one } from "@/lib/inputs/answer-fields";
import type { QuestionProps } from "./question-control";
import { useWords } from "./use-words";

const OUT_OF_TEN = Array.from({ length: 11 }, (_, value) => String(value));

export function SymptomsQuestion({ question, fields, isTitle, parts, hint }: QuestionProps & { parts: readonly string[]; hint: string | undefined }) {
  const { text } = useWords();
  return (
    <Fieldset id={question} legend={text(`questions.${question}.title`)} legendAs={isTitle ? "title" : "plain"} hint={hint} size="patient">
      <div className="mt-3 grid gap-4 sm:grid-cols-2">
        {parts.map((part) => (
          <Select
            key={part}
            name={`${question}-${part}`}
            label={text(`questions.${question}.parts.${part}`)}
            size="patient"
            placeholder={text("common.chooseOne")}
            defaultValue={one(fields, `${question}-${part}`)}
            options={OUT_OF_TEN.map((value) => ({ value, label: text("common.outOfTen", { n: value }) }))}
          />
        ))}
      </div>
    </Fieldset>
  );
}
