import "server-only";
import type { StaffActor } from "@/lib/domain/actor";
import type { RegistrySummary } from "@/lib/domain/registry-export";
import { audited } from "../audited";
import { registryPeople } from "../registry-people";

/** What a registry file made now would hold; counts only. The file itself leaves a row of its own. Throws Forbidden. */
export async function describeRegistry(actor: StaffActor): Promise<RegistrySummary> {
  return audited(actor, "outcomes.see", { kind: "outcome" }, async (tx) => (await registryPeople(tx, actor.clinicId)).summary);
}
