"use client";

import { Select } from "@/components/forms/select";
import type { Saved } from "@/components/requests/detail/request-actions";
import { StepForm } from "@/components/requests/detail/step-form";
import { useRequestAction } from "@/components/requests/detail/use-request-action";
import type { PayerStepsProps } from "./payer-steps";

type PayerFormProps = PayerStepsProps & { onDone: (saved: Saved) => void; onCancel: () => void };

export function PayerForm({ requestId, chosen, version, payers, timeZone, choose, onDone, onCancel }: PayerFormProps) {
  const { run, isBusy, failure, errorOf } = useRequestAction();
  // A set that is out of use stands in the list only where it is the choice already.
  const retired = chosen !== null && payers.every(({ id }) => id !== chosen.id) ? [{ value: chosen.id, label: chosen.words, disabled: true }] : [];
  const options = [{ value: "", label: "No payer: proposal of the program" }, ...retired, ...payers.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <StepForm
      label="Choose the payer" submitWords="Use these rules" {...{ isBusy, failure, timeZone, onCancel }}
      onSubmit={(fields) => run(choose, { requestId, version, payerRuleSetId: String(fields.get("payer") ?? "") || null }, onDone)}
    >
      <Select autoFocus id="payer" name="payer" label="Payer" options={options} defaultValue={chosen?.id ?? ""} error={errorOf("payerRuleSetId")} />
    </StepForm>
  );
}
