"use client";

import { useState } from "react";
import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { RadioGroup } from "@/components/forms/radio-group";
import { Select } from "@/components/forms/select";
import { TextArea } from "@/components/forms/text-area";
import { TextInput } from "@/components/forms/text-input";
import { NOT_RECORDED } from "@/lib/format/missing";
import type { Correctable, Fact } from "./patient-facts";

const LANGUAGES = ["en", "es", "ar", "fr", "hi", "ht", "ko", "pl", "pt", "ru", "tl", "vi", "zh"];

type PatientFieldsProps = { patient: Correctable; errorOf: (fact: Fact) => string | undefined };

export function PatientFields({ patient, errorOf }: PatientFieldsProps) {
  const names = new Intl.DisplayNames(["en"], { type: "language" });
  const languages = [...new Set([patient.language, ...LANGUAGES])].map((value) => ({ value, label: names.of(value) ?? value }));
  const choices = (["mayLeaveMessage", "mayText", "needsInterpreter", "isDoNotContact"] as const).filter((choice) => patient[choice]);
  return (
    <>
      <TextInput name="phone" type="tel" label="Phone" width="medium" defaultValue={patient.phone} error={errorOf("phone")} />
      <TextInput name="email" type="email" label="E-mail" optional defaultValue={patient.email ?? ""} error={errorOf("email")} />
      <Select
        name="contactMethod"
        label="Prefers"
        defaultValue={patient.contactMethod}
        options={[
          { value: "call", label: "Calls" },
          { value: "text", label: "Text messages" },
          { value: "email", label: "E-mail" },
        ]}
      />
      <CheckboxGroup
        name="contactTimes"
        legend="Best times"
        inline
        defaultValues={patient.contactTimes}
        options={[
          { value: "morning", label: "Morning" },
          { value: "midday", label: "Midday" },
          { value: "evening", label: "Evening" },
        ]}
      />
      <Select name="language" label="Language" defaultValue={patient.language} options={languages} error={errorOf("language")} />
      <CheckboxGroup
        name="choices"
        legend="Contact"
        defaultValues={choices}
        options={[
          { value: "mayLeaveMessage", label: "May leave a message" },
          { value: "mayText", label: "May send texts" },
          { value: "needsInterpreter", label: "Needs an interpreter" },
          { value: "isDoNotContact", label: "Do not contact", hint: "No message goes to this person." },
        ]}
      />
      <AllergyFields allergies={patient.allergies} error={errorOf("allergies")} />
      <Select
        name="sex"
        label="Sex"
        defaultValue={patient.sex ?? ""}
        placeholder={NOT_RECORDED}
        options={[
          { value: "female", label: "Female" },
          { value: "male", label: "Male" },
          { value: "other", label: "Other" },
        ]}
      />
      <TextInput name="diedOn" type="date" label="Died on" optional="only if the person has died" width="medium" defaultValue={patient.diedOn ?? ""} error={errorOf("diedOn")} />
    </>
  );
}

/** Not recorded and none known are two answers; the box is there only for a list. */
function AllergyFields({ allergies, error }: { allergies: string[] | null; error: string | undefined }) {
  const [state, setState] = useState(allergies === null ? "not_recorded" : allergies.length === 0 ? "none" : "listed");
  return (
    <div className="flex flex-col gap-2">
      <RadioGroup
        name="allergyState"
        legend="Allergies"
        inline
        value={state}
        onChange={setState}
        options={[
          { value: "not_recorded", label: NOT_RECORDED },
          { value: "none", label: "No known allergies" },
          { value: "listed", label: "These allergies" },
        ]}
      />
      {state === "listed" && <TextArea name="allergies" label="One allergy a line" defaultValue={allergies?.join("\n")} error={error} />}
    </div>
  );
}
