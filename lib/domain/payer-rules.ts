/** The lowest clinical classes that a payer may ask for. */
export const PAYER_CEAP_CLASSES = ["C1", "C2", "C3", "C4a", "C4b", "C5", "C6"] as const;
export type PayerCeapClass = (typeof PAYER_CEAP_CLASSES)[number];

/** What payers list as symptoms and signs of chronic venous disease, of those that the form asks. */
export const PAYER_SYMPTOM_WORDS = {
  cramps: "Leg cramps",
  aching: "Aching",
  heaviness: "Heaviness",
  swelling: "Swelling by evening",
  throbbing: "Throbbing",
  itching: "Itching",
  skin_change: "Skin change near the ankle",
  ulcer: "Leg sore, open or healed",
  bleeding: "Bleeding from a vein",
} as const;
export type PayerSymptom = keyof typeof PAYER_SYMPTOM_WORDS;
export const PAYER_SYMPTOMS = Object.keys(PAYER_SYMPTOM_WORDS) as [PayerSymptom, ...PayerSymptom[]];

/**
 * What a payer asks for, as data. A threshold is met at or above it where it says "at least", strictly above where it says
 * "more than", at or below where it says "at most".
 */
export type PayerRule =
  | { kind: "reflux_ms"; moreThan: number; deepMoreThan: number | null }
  | { kind: "diameter_mm"; atLeast: number }
  | { kind: "ceap_class"; atLeast: PayerCeapClass }
  | { kind: "symptoms"; anyOf: readonly PayerSymptom[] }
  | { kind: "duplex_age_days"; atMost: number }
  | { kind: "compression_days"; atLeast: number };

export type PayerRuleKind = PayerRule["kind"];
export const PAYER_RULE_KINDS = ["reflux_ms", "diameter_mm", "ceap_class", "symptoms", "duplex_age_days", "compression_days"] as const satisfies readonly PayerRuleKind[];

export type PayerRuleSet = { id: string; version: number; name: string; source: string; rules: readonly PayerRule[]; isActive: boolean };

/** One choice of a payer, or of none, for a request; `at` is ISO text. */
export type PayerChoice = { id: string; by: string; at: string };

/** Whose rules a checklist is read by. The built-in proposal has no id; `toConfirm` are its rules without a published number. */
export type Payer = Pick<PayerRuleSet, "name" | "source" | "rules" | "isActive"> & { id: string | null; toConfirm: readonly PayerRuleKind[] };

// CMS L39121 (S50): over 500 ms superficial or perforator, over 1000 ms deep; leg cramps stand among its symptoms.
const CMS_RULES: readonly PayerRule[] = [
  { kind: "reflux_ms", moreThan: 500, deepMoreThan: 1_000 },
  { kind: "symptoms", anyOf: PAYER_SYMPTOMS },
];
// Clinic proposal: payers ask for varicose veins, for a recent duplex, and often for three months of compression (S50), each
// with a number of its own.
const PROPOSED_RULES: readonly PayerRule[] = [
  { kind: "ceap_class", atLeast: "C2" },
  { kind: "duplex_age_days", atMost: 180 },
  { kind: "compression_days", atLeast: 90 },
];

/** What stands while a clinic has stored no rules of the payer. No diameter: guidelines ask for none (SVS/AVF/AVLS 2022, S35). */
export const BUILT_IN_PAYER: Payer = {
  id: null,
  name: "Proposal of the program",
  source: "After CMS L39121; the numbers that it does not give are a clinic proposal.",
  rules: inOrder([...CMS_RULES, ...PROPOSED_RULES]),
  isActive: true,
  toConfirm: PROPOSED_RULES.map(({ kind }) => kind),
};

export function payerOf({ id, name, source, rules, isActive }: PayerRuleSet): Payer {
  return { id, name, source, rules: inOrder(rules), isActive, toConfirm: [] };
}

/** In the order that every list of them has. */
export function inOrder(rules: readonly PayerRule[]): PayerRule[] {
  return PAYER_RULE_KINDS.flatMap((kind) => rules.filter((rule) => rule.kind === kind));
}
