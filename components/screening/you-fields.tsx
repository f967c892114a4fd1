import { DateBoxes } from "@/components/forms/date-boxes";
import { TextInput } from "@/components/forms/text-input";
import { type Fields, one } from "@/lib/inputs/answer-fields";
import type { FormError } from "@/lib/inputs/screening-form";
import { errorOf } from "./error-words";
import { useWords } from "./use-words";

type YouFieldsProps = { fields: Fields; errors: readonly FormError[]; asksEmail: boolean };

export function YouFields({ fields, errors, asksEmail }: YouFieldsProps) {
  const words = useWords();
  const { text } = words;
  const shared = (name: string) => ({ name, error: errorOf(words, errors, name), errorWord: text("common.errorWord"), size: "patient" as const, defaultValue: one(fields, name) });
  const birthError = errors.find(({ field }) => field.startsWith("bornOn"));
  return (
    <>
      <TextInput {...shared("givenName")} label={text("you.givenName")} hint={text("you.nameHint")} autoComplete="given-name" />
      <TextInput {...shared("familyName")} label={text("you.familyName")} autoComplete="family-name" />
      <DateBoxes
        name="bornOn"
        legend={text("you.bornOn")}
        hint={text("you.bornHint")}
        error={birthError && text(birthError.text, birthError.values)}
        errorWord={text("common.errorWord")}
        labels={{ month: text("you.month"), day: text("you.day"), year: text("you.year") }}
        defaultValue={{ month: one(fields, "bornOn-month"), day: one(fields, "bornOn-day"), year: one(fields, "bornOn-year") }}
        isBirthDate
        size="patient"
      />
      <TextInput {...shared("phone")} label={text("you.phone")} hint={text("you.phoneHint")} width="medium" type="tel" inputMode="tel" autoComplete="tel" />
      {asksEmail && <TextInput {...shared("email")} label={text("you.email")} optional={text("common.optional")} type="email" inputMode="email" autoComplete="email" />}
    </>
  );
}
