import "server-only";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "../client";
import { apiClients } from "../schema";

export type ApiClient = typeof apiClients.$inferSelect;

export async function findApiClientByKey(tx: Tx, keySha256: string): Promise<ApiClient | null> {
  const [row] = await tx.select().from(apiClients).where(and(eq(apiClients.keySha256, keySha256), isNull(apiClients.revokedAt)));
  return row ?? null;
}

export async function selectApiClientsInClinic(tx: Tx, clinicId: string): Promise<Omit<ApiClient, "keySha256" | "clinicId">[]> {
  return tx
    .select({
      id: apiClients.id,
      name: apiClients.name,
      keyHint: apiClients.keyHint,
      scopes: apiClients.scopes,
      createdAt: apiClients.createdAt,
      lastUsedAt: apiClients.lastUsedAt,
      revokedAt: apiClients.revokedAt,
      version: apiClients.version,
    })
    .from(apiClients)
    .where(eq(apiClients.clinicId, clinicId))
    .orderBy(desc(apiClients.createdAt))
    .limit(200);
}

export async function insertApiClient(tx: Tx, client: typeof apiClients.$inferInsert): Promise<void> {
  await tx.insert(apiClients).values(client);
}

export async function findApiClientInClinic(tx: Tx, id: string, clinicId: string): Promise<ApiClient | null> {
  const [row] = await tx.select().from(apiClients).where(and(eq(apiClients.id, id), eq(apiClients.clinicId, clinicId)));
  return row ?? null;
}

/** Whatever its version: a key must end even while it is being used. */
export async function saveApiClientRevoked(tx: Tx, id: string, clinicId: string, at: Date): Promise<void> {
  await tx
    .update(apiClients)
    .set({ revokedAt: at, version: sql`${apiClients.version} + 1` })
    .where(and(eq(apiClients.id, id), eq(apiClients.clinicId, clinicId)));
}

export async function saveApiClientUsed(tx: Tx, id: string, version: number, at: Date): Promise<void> {
  await tx
    .update(apiClients)
    .set({ lastUsedAt: at, version: sql`${apiClients.version} + 1` })
    .where(and(eq(apiClients.id, id), eq(apiClients.version, version)));
}
