import "server-only";
import { findApiClientByKey, saveApiClientUsed } from "@/db/queries/api-clients";
import type { ApiActor, Origin } from "@/lib/domain/actor";
import { now } from "@/lib/platform/clock";
import { sha256 } from "@/lib/platform/secret";
import { unattended } from "../audited";

const USED_STEP_MS = 60 * 60_000;

/** Whose key this is, or null when it is unknown or revoked. Use is written down at most once an hour. */
export async function readApiKey(key: string, origin: Origin): Promise<ApiActor | null> {
  if (key.length === 0 || key.length > 200) return null;
  const at = now();
  const client = await unattended("look up an API key", async (tx) => {
    const found = await findApiClientByKey(tx, sha256(key));
    if (found && (found.lastUsedAt === null || at.getTime() - found.lastUsedAt.getTime() >= USED_STEP_MS)) {
      await saveApiClientUsed(tx, found.id, found.version, at);
    }
    return found;
  });
  return client && { kind: "api", clinicId: client.clinicId, clientId: client.id, name: client.name, scopes: client.scopes, origin };
}
