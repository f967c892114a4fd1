"use client";

import { useRef } from "react";
import { ActionForm } from "@/components/forms/action-form";
import type { PayerRuleSet } from "@/lib/domain/payer-rules";
import type { PayerRuleActions } from "./payer-rule-actions";
import { PayerRuleFields } from "./payer-rule-fields";
import { readRuleSet, ruleFieldIds } from "./read-payer-rules";

export function AddPayerRules({ addPayerRuleSet }: Pick<PayerRuleActions, "addPayerRuleSet">) {
  const { frame, close } = useFolded();
  return (
    <details ref={frame} className="border-t pt-2">
      <summary className="inline-flex min-h-8 items-center text-link underline">Add the rules of a payer</summary>
      <div className="mt-3 max-w-prose">
        <ActionForm action={addPayerRuleSet} read={readRuleSet} onDone={close} done="Payer rules added" submitWords="Add these rules" fieldIds={ruleFieldIds("new-rules")} clears>
          {(errorOf) => <PayerRuleFields id="new-rules" errorOf={errorOf} />}
        </ActionForm>
      </div>
    </details>
  );
}

export function ChangePayerRules({ set, savePayerRuleSet }: { set: PayerRuleSet } & Pick<PayerRuleActions, "savePayerRuleSet">) {
  const { frame, close } = useFolded();
  const id = `rules-${set.id}`;
  return (
    <details ref={frame} className="w-full">
      <summary className="inline-flex min-h-8 max-w-full items-center wrap-anywhere text-link underline">Change the rules of {set.name}</summary>
      <div className="mt-3 max-w-prose">
        <ActionForm
          key={set.version} action={savePayerRuleSet} read={(form) => ({ ...readRuleSet(form), payerRuleSetId: set.id, version: set.version })}
          onDone={close} done="Payer rules saved" submitWords="Save these rules" fieldIds={ruleFieldIds(id)}
        >
          {(errorOf) => <PayerRuleFields id={id} set={set} errorOf={errorOf} />}
        </ActionForm>
      </div>
    </details>
  );
}

/** Closes after a save; the button that had the focus was out of use meanwhile, so the summary takes it. */
function useFolded() {
  const frame = useRef<HTMLDetailsElement>(null);
  function close() {
    frame.current?.querySelector("summary")?.focus();
    frame.current?.removeAttribute("open");
  }
  return { frame, close };
}
