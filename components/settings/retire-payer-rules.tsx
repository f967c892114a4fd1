"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import type { PayerRuleSet } from "@/lib/domain/payer-rules";
import type { PayerRuleActions } from "./payer-rule-actions";

type RetirePayerRulesProps = Pick<PayerRuleSet, "id" | "version" | "name" | "isActive"> & Pick<PayerRuleActions, "retirePayerRuleSet">;

/** Takes a payer's rules out of use or back into it; the button keeps its focus and turns into its opposite. */
export function RetirePayerRules({ id: payerRuleSetId, version, name, isActive, retirePayerRuleSet }: RetirePayerRulesProps) {
  const toast = useToast();
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);

  async function press() {
    if (isBusy) return;
    setBusy(true);
    const answer = await retirePayerRuleSet({ payerRuleSetId, version, isActive: !isActive }).catch(() => ({ ok: false as const, message: "The server did not answer. Try again." }));
    setBusy(false);
    toast(answer.ok ? { message: isActive ? "Payer rules out of use" : "Payer rules in use again" } : { message: answer.message, tone: "danger" });
    router.refresh();
  }
  return (
    <Button aria-disabled={isBusy} onClick={press}>
      {isActive ? "Take out of use" : "Use again"}
      <span className="sr-only"> {name}</span>
    </Button>
  );
}
