import { Fieldset } from "@/components/forms/fieldset";
import { RadioGroup } from "@/components/forms/radio-group";
import { one } from "@/lib/inputs/answer-fields";
import type { QuestionProps } from "./question-control";
import { VeinDrawings } from "./vein-drawings";
import { useWords } from "./use-words";

const LEGS = ["left", "right"] as const;

export function LegsQuestion({ question, fields, isTitle, isPlain = false, values, hint }: QuestionProps & { values: readonly string[]; hint: string | undefined }) {
  const { choice, text } = useWords();
  return (
    <Fieldset id={question} legend={text(`questions.${question}.title`)} legendAs={isTitle ? "title" : "plain"} hint={hint} size="patient">
      {question === "visibleVeins" && !isPlain && <VeinDrawings />}
      <div className="mt-3 grid gap-6 sm:grid-cols-2">
        {LEGS.map((leg) => (
          <RadioGroup
            key={leg}
            name={`${question}-${leg}`}
            legend={text(`common.${leg}`)}
            size="patient"
            defaultValue={one(fields, `${question}-${leg}`)}
            options={values.map((value) => ({ value, label: choice(question, value) }))}
          />
        ))}
      </div>
    </Fieldset>
  );
}
