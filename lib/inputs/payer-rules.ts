import { z } from "zod";
import { PAYER_CEAP_CLASSES, PAYER_SYMPTOMS, type PayerRule } from "@/lib/domain/payer-rules";
import { lineOfText } from "./plain-text";

/** A number as it is typed; empty asks for nothing. */
function typedNumber(unit: string, { min, max, decimals = 0 }: { min: number; max: number; decimals?: number }) {
  const error = `Write ${decimals === 0 ? "a whole number" : "a number"} from ${min} to ${max} ${unit}, or leave it empty.`;
  const pattern = decimals === 0 ? /^\d{0,6}$/ : /^(\d{1,4}(\.\d)?)?$/;
  return z
    .string(error)
    .trim()
    .regex(pattern, error)
    .transform((text) => (text === "" ? null : Number(text)))
    .refine((value) => value === null || (value >= min && value <= max), error);
}

const line = (ask: string, max: number) => z.string(ask).trim().min(1, ask).pipe(lineOfText(max));

const RuleFields = {
  // Spaces inside count once: "Plan  A" beside "Plan A" would be two rows that read the same.
  name: line("Name the payer.", 80).transform((name) => name.replace(/\s+/gu, " ")),
  source: line("Say where its rules are written.", 300),
  refluxMs: typedNumber("ms", { min: 100, max: 5_000 }),
  deepRefluxMs: typedNumber("ms", { min: 100, max: 5_000 }),
  diameterMm: typedNumber("mm", { min: 0.5, max: 30, decimals: 1 }),
  ceapClass: z.enum(PAYER_CEAP_CLASSES, "Choose a class.").nullable(),
  symptoms: z.array(z.enum(PAYER_SYMPTOMS)).max(PAYER_SYMPTOMS.length).transform((values) => PAYER_SYMPTOMS.filter((one) => values.includes(one))),
  duplexAgeDays: typedNumber("days", { min: 1, max: 1_825 }),
  compressionDays: typedNumber("days", { min: 1, max: 730 }),
};

type Fields = { [Field in keyof typeof RuleFields]: z.output<(typeof RuleFields)[Field]> };

function withRules<Input extends Fields>({ refluxMs, deepRefluxMs, diameterMm, ceapClass, symptoms, duplexAgeDays, compressionDays, ...rest }: Input) {
  const rules: PayerRule[] = [];
  if (refluxMs !== null) rules.push({ kind: "reflux_ms", moreThan: refluxMs, deepMoreThan: deepRefluxMs });
  if (diameterMm !== null) rules.push({ kind: "diameter_mm", atLeast: diameterMm });
  if (ceapClass !== null) rules.push({ kind: "ceap_class", atLeast: ceapClass });
  if (symptoms.length > 0) rules.push({ kind: "symptoms", anyOf: symptoms });
  if (duplexAgeDays !== null) rules.push({ kind: "duplex_age_days", atMost: duplexAgeDays });
  if (compressionDays !== null) rules.push({ kind: "compression_days", atLeast: compressionDays });
  return { ...rest, rules };
}

const asksSomething = ({ rules }: { rules: readonly PayerRule[] }) => rules.length > 0;
const NOTHING_ASKED = { path: ["refluxMs"], error: "Fill in at least one rule." };
const needsReflux = ({ refluxMs, deepRefluxMs }: Pick<Fields, "refluxMs" | "deepRefluxMs">) => deepRefluxMs === null || refluxMs !== null;
const DEEP_ALONE = { path: ["refluxMs"], error: "Write the number for superficial veins too." };

/** One payer's rules, number by number; an empty field is no rule. */
export const AddPayerRuleSetInput = z.strictObject(RuleFields).refine(needsReflux, DEEP_ALONE).transform(withRules).refine(asksSomething, NOTHING_ASKED);
export type AddPayerRuleSetInput = z.infer<typeof AddPayerRuleSetInput>;

const onRuleSet = { payerRuleSetId: z.uuid(), version: z.int().min(1) };

export const SavePayerRuleSetInput = z.strictObject({ ...onRuleSet, ...RuleFields }).refine(needsReflux, DEEP_ALONE).transform(withRules).refine(asksSomething, NOTHING_ASKED);
export type SavePayerRuleSetInput = z.infer<typeof SavePayerRuleSetInput>;

/** Out of use: no request may choose it any more; those that did keep it. */
export const RetirePayerRuleSetInput = z.strictObject({ ...onRuleSet, isActive: z.boolean() });
export type RetirePayerRuleSetInput = z.infer<typeof RetirePayerRuleSetInput>;

/** `version` is the choice's, 0 while none was made; without a set the built-in proposal holds. */
export const ChoosePayerInput = z.strictObject({ requestId: z.uuid(), version: z.int().min(0), payerRuleSetId: z.uuid().nullable() });
export type ChoosePayerInput = z.infer<typeof ChoosePayerInput>;
