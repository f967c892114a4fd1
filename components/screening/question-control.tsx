import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { RadioGroup } from "@/components/forms/radio-group";
import { TextArea } from "@/components/forms/text-area";
import { MAX_NOTE_CHARACTERS } from "@/lib/domain/cramp-pattern/choices";
import type { Question } from "@/lib/domain/cramp-pattern/answers";
import { kindOf } from "@/lib/domain/questions/kinds";
import { scaleWords } from "@/lib/format/answer-words";
import type { Words } from "@/lib/format/texts";
import { type Fields, many, NONE_OF_THESE, one } from "@/lib/inputs/answer-fields";
import type { FormError } from "@/lib/inputs/screening-form";
import { CountQuestion } from "./count-question";
import { errorOf } from "./error-words";
import { LastTenQuestion } from "./last-ten-question";
import { LegsQuestion } from "./legs-question";
import { hasPicture, QuestionPicture } from "./question-picture";
import { SymptomsQuestion } from "./symptoms-question";
import { useWords } from "./use-words";

export type QuestionProps = { question: Question; fields: Fields; errors: readonly FormError[]; isTitle: boolean; /** Without the pictures that go with some questions. */ isPlain?: boolean };

/** One question with the controls of its kind. */
export function QuestionControl(props: QuestionProps) {
  const words = useWords();
  const { choice, find, text } = words;
  const { question, fields, errors, isTitle, isPlain = false } = props;
  const kind = kindOf(question);
  const legend = text(`questions.${question}.title`);
  const hint = find(`questions.${question}.hint`) ?? undefined;
  const shared = { name: question, legend, legendAs: isTitle ? "title" : "plain", error: errorOf(words, errors, question), errorWord: text("common.errorWord"), size: "patient" } as const;
  const picture = !isPlain && hasPicture(question) && <QuestionPicture {...{ question, fields }} />;
  switch (kind.kind) {
    case "single":
      return <RadioGroup {...shared} {...{ hint, picture }} defaultValue={one(fields, question)} options={kind.values.map((value) => ({ value, label: choice(question, value) }))} />;
    case "scale":
      return <RadioGroup {...shared} hint={hint} defaultValue={one(fields, question)} options={numbers(kind.max).map((value) => ({ value: String(value), label: scaleWords(question, value, words) }))} />;
    case "multi":
      return <CheckboxGroup {...shared} picture={picture} hint={hint ? `${hint} ${text("common.tickAll")}` : text("common.tickAll")} defaultValues={many(fields, question)} options={multiOptions(question, kind, words)} />;
    case "note":
      return (
        <TextArea
          name={question}
          label={legend}
          {...{ hint, error: shared.error, errorWord: shared.errorWord }}
          optional={text("common.optional")}
          size="patient"
          maxLength={MAX_NOTE_CHARACTERS}
          leftWords={text("common.charactersLeft", { n: "{n}" })}
          overWords={text("common.charactersOver", { n: "{n}" })}
          defaultValue={one(fields, question)}
          rows={5}
        />
      );
    case "legs":
      return <LegsQuestion {...props} values={kind.values} hint={hint} />;
    case "count":
      return <CountQuestion {...props} mayBeNotSure={kind.mayBeNotSure} hint={hint} />;
    case "lastTen":
      return <LastTenQuestion {...props} hint={hint} />;
    case "symptoms":
      return <SymptomsQuestion {...props} parts={kind.parts} hint={hint} />;
  }
}

function multiOptions(question: Question, { values, mayBeNotSure }: { values: readonly string[]; mayBeNotSure: boolean }, { text, choice }: Words) {
  const given = values.map((value) => ({ value, label: choice(question, value) }));
  const none = values.includes("nothing") || values.includes("nothing_special") ? [] : [{ value: NONE_OF_THESE, label: text("common.none"), or: text("common.or") }];
  return [...given, ...none, ...(mayBeNotSure ? [{ value: "not_sure", label: text("common.notSure") }] : [])];
}

function numbers(max: number): number[] {
  return Array.from({ length: max + 1 }, (_, index) => index);
}
