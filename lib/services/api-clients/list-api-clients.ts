import "server-only";
import { selectApiClientsInClinic } from "@/db/queries/api-clients";
import type { StaffActor } from "@/lib/domain/actor";
import { audited } from "../audited";

/** The clinic's API keys, newest first, without the keys themselves. */
export async function listApiClients(actor: StaffActor) {
  return audited(actor, "api_clients.list", { kind: "api_client" }, async (tx, note) => {
    const clients = await selectApiClientsInClinic(tx, actor.clinicId);
    note.rows(clients.length);
    return clients;
  });
}
