import { Pill } from "@/components/ui/pill";
import { inOrder, type PayerRuleSet } from "@/lib/domain/payer-rules";
import { ruleWords } from "../treatments/necessity/necessity-words";
import type { PayerRuleActions } from "./payer-rule-actions";
import { ChangePayerRules } from "./payer-rules-form";
import { RetirePayerRules } from "./retire-payer-rules";

/** One payer: what it asks for in words, where that is written, and whether requests may choose it. */
export function PayerRulesRow({ set, actions }: { set: PayerRuleSet; actions: PayerRuleActions }) {
  const { id, version, name, source, rules, isActive } = set;
  return (
    <li className="border-t pt-3 first:border-t-0 first:pt-0">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0 flex-1 basis-60">
          <h3 className="text-base font-semibold wrap-anywhere">{name}</h3>
          <p className="text-sm text-muted wrap-anywhere">Source: {source}</p>
          <ul className="mt-1 text-md">
            {inOrder(rules).map((rule) => (
              <li key={rule.kind}>{ruleWords(rule)}</li>
            ))}
          </ul>
        </div>
        <span className="flex flex-wrap items-center gap-2">
          <Pill tone={isActive ? "done" : "closed"}>{isActive ? "In use" : "Out of use"}</Pill>
          <RetirePayerRules id={id} {...{ version, name, isActive }} retirePayerRuleSet={actions.retirePayerRuleSet} />
        </span>
      </div>
      <ChangePayerRules set={set} savePayerRuleSet={actions.savePayerRuleSet} />
    </li>
  );
}
