import "server-only";
import { findPayerRuleSetInClinic, savePayerRuleSetInClinic } from "@/db/queries/payer-rules";
import type { StaffActor } from "@/lib/domain/actor";
import { settingsChanged } from "@/lib/domain/clinic-settings";
import { NotFound } from "@/lib/domain/errors";
import type { SavePayerRuleSetInput } from "@/lib/inputs/payer-rules";
import { audited } from "../audited";
import { withOwnName } from "../payer-rule-name";

/** Changes what a payer asks for; every request that chose it is read by the new rules. Throws NotFound, Conflict, Invalid. */
export async function savePayerRuleSet(actor: StaffActor, { payerRuleSetId, version, name, source, rules }: SavePayerRuleSetInput): Promise<void> {
  await withOwnName(() =>
    audited(actor, "payer_rules.save", { kind: "payer_rules", id: payerRuleSetId }, async (tx, note) => {
      const before = await findPayerRuleSetInClinic(tx, payerRuleSetId, actor.clinicId);
      if (before === null) throw new NotFound("These rules do not exist in your clinic.");
      if (!(await savePayerRuleSetInClinic(tx, payerRuleSetId, actor.clinicId, version, { name, source, rules }))) throw settingsChanged(before.version);
      note.changed("rules", ...(before.name === name ? [] : ["name"]), ...(before.source === source ? [] : ["source"]));
    }),
  );
}
