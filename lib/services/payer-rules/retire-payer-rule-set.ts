import "server-only";
import { findPayerRuleSetInClinic, savePayerRuleSetInClinic } from "@/db/queries/payer-rules";
import type { StaffActor } from "@/lib/domain/actor";
import { settingsChanged } from "@/lib/domain/clinic-settings";
import { NotFound } from "@/lib/domain/errors";
import type { RetirePayerRuleSetInput } from "@/lib/inputs/payer-rules";
import { audited } from "../audited";

/** Takes a set out of use or back into it; requests that chose it keep it, with the word that it is out of use. Throws NotFound, Conflict. */
export async function retirePayerRuleSet(actor: StaffActor, { payerRuleSetId, version, isActive }: RetirePayerRuleSetInput): Promise<void> {
  await audited(actor, "payer_rules.save", { kind: "payer_rules", id: payerRuleSetId }, async (tx, note) => {
    const before = await findPayerRuleSetInClinic(tx, payerRuleSetId, actor.clinicId);
    if (before === null) throw new NotFound("These rules do not exist in your clinic.");
    if (!(await savePayerRuleSetInClinic(tx, payerRuleSetId, actor.clinicId, version, { isActive }))) throw settingsChanged(before.version);
    note.changed("isActive");
  });
}
