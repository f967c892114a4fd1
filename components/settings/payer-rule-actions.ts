import type { FieldError } from "@/lib/domain/errors";
import type { TypedRuleSet } from "./read-payer-rules";

type Action<Input, Value> = (input: Input) => Promise<{ ok: true; value: Value } | { ok: false; message: string; fields: FieldError[] }>;

export type PayerRuleActions = {
  addPayerRuleSet: Action<TypedRuleSet, { payerRuleSetId: string }>;
  savePayerRuleSet: Action<TypedRuleSet & { payerRuleSetId: string; version: number }, void>;
  retirePayerRuleSet: Action<{ payerRuleSetId: string; version: number; isActive: boolean }, void>;
};
