import type { PayerCeapClass, PayerRule, PayerSymptom } from "@/lib/domain/payer-rules";

/** Rules as they stand in the form: numbers as they are typed, empty for what is not asked. */
export type TypedRules = {
  refluxMs: string;
  deepRefluxMs: string;
  diameterMm: string;
  ceapClass: PayerCeapClass | null;
  symptoms: PayerSymptom[];
  duplexAgeDays: string;
  compressionDays: string;
};
export type TypedRuleSet = TypedRules & { name: string; source: string };

const NO_RULES: TypedRules = { refluxMs: "", deepRefluxMs: "", diameterMm: "", ceapClass: null, symptoms: [], duplexAgeDays: "", compressionDays: "" };

export function typedRules(rules: readonly PayerRule[]): TypedRules {
  return rules.reduce((typed, rule) => ({ ...typed, ...typedRule(rule) }), NO_RULES);
}

function typedRule(rule: PayerRule): Partial<TypedRules> {
  switch (rule.kind) {
    case "reflux_ms":
      return { refluxMs: String(rule.moreThan), deepRefluxMs: rule.deepMoreThan === null ? "" : String(rule.deepMoreThan) };
    case "diameter_mm":
      return { diameterMm: String(rule.atLeast) };
    case "ceap_class":
      return { ceapClass: rule.atLeast };
    case "symptoms":
      return { symptoms: [...rule.anyOf] };
    case "duplex_age_days":
      return { duplexAgeDays: String(rule.atMost) };
    case "compression_days":
      return { compressionDays: String(rule.atLeast) };
  }
}

/** What the form says, for the server. */
export function readRuleSet(form: FormData): TypedRuleSet {
  const text = (name: string) => String(form.get(name) ?? "");
  return {
    name: text("name"), source: text("source"), refluxMs: text("refluxMs"), deepRefluxMs: text("deepRefluxMs"), diameterMm: text("diameterMm"),
    ceapClass: text("ceapClass") === "" ? null : (text("ceapClass") as PayerCeapClass), symptoms: form.getAll("symptoms") as PayerSymptom[],
    duplexAgeDays: text("duplexAgeDays"), compressionDays: text("compressionDays"),
  };
}

/** Where each field stands on the page, for the summary of errors; a group of boxes by its first one. */
export function ruleFieldIds(id: string): Record<string, string> {
  return Object.fromEntries(["name", "source", ...Object.keys(NO_RULES)].map((name) => [name, `${id}-${name}`]));
}
