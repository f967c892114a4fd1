import "server-only";
import { insertPayerRuleSet } from "@/db/queries/payer-rules";
import type { StaffActor } from "@/lib/domain/actor";
import type { AddPayerRuleSetInput } from "@/lib/inputs/payer-rules";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { audited } from "../audited";
import { withOwnName } from "../payer-rule-name";

/** Stores what one payer asks for. `Invalid` when a set has this name. */
export async function addPayerRuleSet(actor: StaffActor, { name, source, rules }: AddPayerRuleSetInput): Promise<{ payerRuleSetId: string }> {
  const payerRuleSetId = newId();
  await withOwnName(() =>
    audited(actor, "payer_rules.save", { kind: "payer_rules", id: payerRuleSetId }, async (tx, note) => {
      await insertPayerRuleSet(tx, { id: payerRuleSetId, clinicId: actor.clinicId, name, source, rules, recordedAt: now() });
      note.changed("name", "source", "rules");
    }),
  );
  return { payerRuleSetId };
}
