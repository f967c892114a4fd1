import { Panel } from "@/components/ui/panel";
import type { PayerRuleSet } from "@/lib/domain/payer-rules";
import type { PayerRuleActions } from "./payer-rule-actions";
import { AddPayerRules } from "./payer-rules-form";
import { PayerRulesRow } from "./payer-rules-row";

type PayerRulesProps = { sets: readonly PayerRuleSet[]; actions: PayerRuleActions };

/** What each payer asks for before a treatment, as data; requests choose from those in use. */
export function PayerRules({ sets, actions }: PayerRulesProps) {
  const inUse = sets.filter(({ isActive }) => isActive).length;
  return (
    <Panel
      id="payer-rules" title="Payer rules" aside={`${inUse} in use`}
      footer="Each request says by which of these its checklist is read. Without a choice it is read by the proposal of the program, after CMS L39121. A change holds at once for every request that chose the payer."
    >
      {sets.length === 0 && <p className="mb-4 text-muted">No payer’s rules are stored yet.</p>}
      {sets.length > 0 && (
        <ul className="mb-4 flex flex-col gap-3">
          {sets.map((set) => (
            <PayerRulesRow key={set.id} set={set} actions={actions} />
          ))}
        </ul>
      )}
      <AddPayerRules addPayerRuleSet={actions.addPayerRuleSet} />
    </Panel>
  );
}
