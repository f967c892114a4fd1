import { Button } from "@/components/ui/button";
import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { FormActions } from "@/components/forms/form-actions";
import { RadioGroup } from "@/components/forms/radio-group";
import { Select } from "@/components/forms/select";
import { TextInput } from "@/components/forms/text-input";
import { CONTACT_METHODS, CONTACT_TIMES } from "@/lib/domain/patient";
import { many, one } from "@/lib/inputs/answer-fields";
import { CONTACT_FIELDS, LANGUAGES } from "@/lib/inputs/screening-person";
import { errorOf } from "./error-words";
import { LaterButton } from "./later-button";
import { PageFrame } from "./page-frame";
import { progressOf, type QuestionPageProps } from "./question-page";
import { SaveForm } from "./save-form";
import { typedKey } from "./typed-key";
import { useWords } from "./use-words";

const YES_NO = ["yes", "no"] as const;

export function ContactPage({ page, fields, errors, back, returnsToCheck }: QuestionPageProps) {
  const words = useWords();
  const { text } = words;
  const shared = (name: string) => ({ name, legend: text(`contact.${name}`), error: errorOf(words, errors, name), errorWord: text("common.errorWord"), size: "patient" as const });
  const yesOrNo = YES_NO.map((value) => ({ value, label: text(`common.${value}`) }));
  const optional = text("common.optional");
  return (
    <PageFrame back={back} progress={progressOf(page, words)} errors={errors}>
      <SaveForm key={typedKey(fields, CONTACT_FIELDS)} page={page.slug} returnsToCheck={returnsToCheck}>
        <h1 className="text-patient-title font-semibold">{text("contact.title")}</h1>
        <RadioGroup {...shared("method")} defaultValue={one(fields, "method")} options={CONTACT_METHODS.map((value) => ({ value, label: text(`contact.methods.${value}`) }))} />
        <CheckboxGroup {...shared("times")} optional={optional} hint={text("common.tickAll")} defaultValues={many(fields, "times")} options={CONTACT_TIMES.map((value) => ({ value, label: text(`contact.timesOf.${value}`) }))} />
        <RadioGroup {...shared("mayLeaveMessage")} defaultValue={one(fields, "mayLeaveMessage")} options={yesOrNo} />
        <RadioGroup {...shared("mayText")} hint={text("contact.mayTextHint")} defaultValue={one(fields, "mayText")} options={yesOrNo} />
        <Select
          name="language"
          label={text("contact.language")}
          size="patient"
          defaultValue={one(fields, "language") || words.locale}
          options={LANGUAGES.map((value) => ({ value, label: text(`contact.languages.${value}`) }))}
        />
        <RadioGroup {...shared("interpreter")} optional={optional} defaultValue={one(fields, "interpreter")} options={yesOrNo} />
        <RadioGroup {...shared("filledBy")} defaultValue={one(fields, "filledBy") || "self"} options={(["self", "relative"] as const).map((value) => ({ value, label: text(`contact.filledByOf.${value}`) }))} />
        <TextInput
          name="filledByName"
          label={text("contact.filledByName")}
          optional={optional}
          error={errorOf(words, errors, "filledByName")}
          errorWord={text("common.errorWord")}
          size="patient"
          autoComplete="off"
          defaultValue={one(fields, "filledByName")}
        />
        <FormActions>
          <Button type="submit" variant="primary" size="lg">
            {text("common.continue")}
          </Button>
          <LaterButton />
        </FormActions>
      </SaveForm>
    </PageFrame>
  );
}
