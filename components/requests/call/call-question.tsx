import { memo } from "react";
import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { RadioGroup } from "@/components/forms/radio-group";
import { Select } from "@/components/forms/select";
import { TextArea } from "@/components/forms/text-area";
import { type Fields, many, one } from "@/lib/inputs/answer-fields";
import { CallCount, CallLegs, CallOutOfTen } from "./call-parts";
import { CallLastTen } from "./call-last-ten";
import type { CallQuestion as CallQuestionWords } from "./call-sheet";

export type CallQuestionProps = { words: CallQuestionWords; fields: Fields; error: string | undefined };

/** One question with the controls of its kind, close together. Nothing is chosen beforehand. */
export const CallQuestion = memo(function CallQuestion(props: CallQuestionProps) {
  const { words, fields, error } = props;
  const { question, title, control } = words;
  const hint = words.hint ?? undefined;
  switch (control.kind) {
    case "radios":
      return <RadioGroup name={question} legend={title} hint={hint} error={error} inline options={control.options} defaultValue={Object.hasOwn(fields, question) ? one(fields, question) : undefined} />;
    case "ticks":
      return <CheckboxGroup name={question} legend={title} hint={hint} error={error} inline options={control.options} defaultValues={many(fields, question)} />;
    case "select":
      return <Select name={question} label={title} hint={hint} error={error} placeholder="Not answered" options={control.options} defaultValue={one(fields, question)} />;
    case "legs":
      return <CallLegs {...props} {...control} />;
    case "count":
      return <CallCount {...props} {...control} />;
    case "lastTen":
      return <CallLastTen {...props} {...control} />;
    case "outOfTen":
      return <CallOutOfTen {...props} {...control} />;
    case "note":
      return <TextArea name={question} label={title} hint={hint} error={error} maxLength={control.most} defaultValue={one(fields, question)} rows={3} />;
  }
});
