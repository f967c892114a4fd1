"use client";

import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { Select } from "@/components/forms/select";
import { TextInput } from "@/components/forms/text-input";
import { CEAP_CLASS_WORDS } from "@/lib/domain/ceap";
import { PAYER_CEAP_CLASSES, PAYER_SYMPTOM_WORDS, type PayerRuleSet } from "@/lib/domain/payer-rules";
import { typedRules, type TypedRules } from "./read-payer-rules";

type PayerRuleFieldsProps = {
  /** Before every field's id: several sets stand on one page. */
  id: string;
  set?: PayerRuleSet;
  errorOf: (field: string) => string | undefined;
};

const NUMBERS: readonly { name: "refluxMs" | "deepRefluxMs" | "diameterMm" | "duplexAgeDays" | "compressionDays"; label: string; hint: string }[] = [
  { name: "refluxMs", label: "Reflux over, ms", hint: "Strictly more, in superficial veins and perforators." },
  { name: "deepRefluxMs", label: "Deep veins over, ms", hint: "Named beside the reflux." },
  { name: "diameterMm", label: "Vein at least, mm wide", hint: "One decimal." },
  { name: "duplexAgeDays", label: "Duplex at most, days old", hint: "Counted from the exam." },
  { name: "compressionDays", label: "Compression at least, days", hint: "Each day counted once." },
];

/** What one payer asks for; an empty field is no rule. */
export function PayerRuleFields({ id, set, errorOf }: PayerRuleFieldsProps) {
  const typed: TypedRules = typedRules(set?.rules ?? []);
  const field = (name: string) => ({ id: `${id}-${name}`, name, error: errorOf(name) });
  return (
    <>
      <TextInput {...field("name")} label="Payer" maxLength={80} defaultValue={set?.name} />
      <TextInput {...field("source")} label="Where its rules are written" hint="For the reader to check: policy, section, date." maxLength={300} defaultValue={set?.source} />
      <fieldset className="grid grid-cols-[minmax(0,1fr)] items-end gap-3 min-[420px]:grid-cols-2">
        <legend className="mb-1 text-sm font-semibold">Rules; leave empty what this payer does not ask</legend>
        {NUMBERS.map(({ name, label, hint }) => (
          <TextInput key={name} {...field(name)} {...{ label, hint }} inputMode="decimal" maxLength={6} width="short" defaultValue={typed[name]} />
        ))}
        <Select
          {...field("ceapClass")} label="Clinical class at least" placeholder="Not asked" defaultValue={typed.ceapClass ?? ""}
          options={PAYER_CEAP_CLASSES.map((value) => ({ value, label: `${value}, ${CEAP_CLASS_WORDS[value]}` }))}
        />
      </fieldset>
      <CheckboxGroup
        {...field("symptoms")} legend="At least one of these symptoms" hint="None ticked: not asked." inline defaultValues={typed.symptoms}
        options={Object.entries(PAYER_SYMPTOM_WORDS).map(([value, label]) => ({ value, label }))}
      />
    </>
  );
}
