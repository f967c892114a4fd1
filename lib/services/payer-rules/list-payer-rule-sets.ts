import "server-only";
import { selectPayerRuleSetsInClinic } from "@/db/queries/payer-rules";
import type { StaffActor } from "@/lib/domain/actor";
import type { PayerRuleSet } from "@/lib/domain/payer-rules";
import { audited } from "../audited";

/** What each payer asks for, as this clinic stored it; those in use first. */
export async function listPayerRuleSets(actor: StaffActor): Promise<PayerRuleSet[]> {
  return audited(actor, "payer_rules.list", { kind: "clinic", id: actor.clinicId }, async (tx, note) => {
    const sets = await selectPayerRuleSetsInClinic(tx, actor.clinicId);
    note.rows(sets.length);
    return sets;
  });
}
