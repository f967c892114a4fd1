import "server-only";
import { insertApiClient } from "@/db/queries/api-clients";
import type { StaffActor } from "@/lib/domain/actor";
import type { AddApiClientInput } from "@/lib/inputs/settings";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { newSecret, sha256 } from "@/lib/platform/secret";
import { audited } from "../audited";

/** Makes a key for another system. The key is returned this once; only its hash is kept. */
export async function addApiClient(actor: StaffActor, { name, scopes }: AddApiClientInput): Promise<{ apiClientId: string; key: string }> {
  const apiClientId = newId();
  const key = `charley_${newSecret()}`;
  await audited(actor, "api_clients.add", { kind: "api_client", id: apiClientId }, async (tx, note) => {
    await insertApiClient(tx, {
      id: apiClientId,
      clinicId: actor.clinicId,
      name,
      scopes,
      keySha256: sha256(key),
      keyHint: key.slice(0, 12),
      createdAt: now(),
    });
    note.changed("name", "scopes");
  });
  return { apiClientId, key };
}
