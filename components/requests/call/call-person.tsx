import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { DateBoxes } from "@/components/forms/date-boxes";
import { RadioGroup } from "@/components/forms/radio-group";
import { Select } from "@/components/forms/select";
import { TextInput } from "@/components/forms/text-input";
import { type Fields, many, one } from "@/lib/inputs/answer-fields";
import type { PersonWords } from "./person-words";

type CallPersonProps = { words: PersonWords; fields: Fields; errorOf: (field: string) => string | undefined };

const CALLERS = [
  { value: "self", label: "The person" },
  { value: "relative", label: "Somebody who helps" },
];

/** Who the person is and how the clinic reaches them. */
export function CallPerson({ words, fields, errorOf }: CallPersonProps) {
  const { you } = words;
  const text = (name: string) => ({ name, error: errorOf(name), defaultValue: one(fields, name), autoComplete: "off" });
  const radios = (name: string) => ({ name, error: errorOf(name), inline: true, defaultValue: one(fields, name) || undefined });
  return (
    <>
      <div className="flex flex-wrap items-end gap-x-5 gap-y-3">
        <TextInput {...text("givenName")} label={you.givenName} hint={you.nameHint} width="medium" fieldClassName="min-w-0 basis-72" />
        <TextInput {...text("familyName")} label={you.familyName} width="medium" fieldClassName="min-w-0 basis-72" />
      </div>
      <DateBoxes
        name="bornOn"
        legend={you.bornOn}
        error={errorOf("bornOn") ?? errorOf("bornOn-day") ?? errorOf("bornOn-year")}
        defaultValue={{ month: one(fields, "bornOn-month"), day: one(fields, "bornOn-day"), year: one(fields, "bornOn-year") }}
      />
      <div className="flex flex-wrap items-end gap-x-5 gap-y-3">
        <TextInput {...text("phone")} label={you.phone} type="tel" inputMode="tel" width="medium" fieldClassName="min-w-0 basis-72" />
        <TextInput {...text("email")} label={you.email} type="email" inputMode="email" optional width="medium" fieldClassName="min-w-0 basis-72" />
      </div>
      <RadioGroup {...radios("method")} legend={words.method.legend} options={words.method.options} />
      <CheckboxGroup name="times" legend={words.times.legend} optional inline options={words.times.options} defaultValues={many(fields, "times")} />
      <RadioGroup {...radios("mayLeaveMessage")} legend={words.mayLeaveMessage} options={words.yesNo} />
      <RadioGroup {...radios("mayText")} legend={words.mayText} hint={words.mayTextHint} options={words.yesNo} />
      <Select name="language" label={words.language.legend} options={words.language.options} defaultValue={one(fields, "language") || "en"} />
      <RadioGroup {...radios("interpreter")} legend={words.interpreter} optional options={words.yesNo} />
      <div className="flex flex-wrap items-start gap-x-8 gap-y-3">
        <RadioGroup {...radios("filledBy")} legend="Who is calling?" defaultValue={one(fields, "filledBy") || "self"} options={CALLERS} />
        <TextInput {...text("filledByName")} label="Name of the helper" optional width="medium" fieldClassName="min-w-0 basis-72" />
      </div>
    </>
  );
}
