import "server-only";
import { findApiClientInClinic, saveApiClientRevoked } from "@/db/queries/api-clients";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid, NotFound } from "@/lib/domain/errors";
import type { RevokeApiClientInput } from "@/lib/inputs/settings";
import { now } from "@/lib/platform/clock";
import { audited } from "../audited";

/** Ends a key at once and for good. */
export async function revokeApiClient(actor: StaffActor, { apiClientId }: RevokeApiClientInput): Promise<void> {
  await audited(actor, "api_clients.revoke", { kind: "api_client", id: apiClientId }, async (tx, note) => {
    const client = await findApiClientInClinic(tx, apiClientId, actor.clinicId);
    if (!client) throw new NotFound();
    if (client.revokedAt) throw new Invalid("This key was revoked already.");
    await saveApiClientRevoked(tx, apiClientId, actor.clinicId, now());
    note.changed("revokedAt");
  });
}
