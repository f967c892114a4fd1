import "server-only";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { PayerRuleSet } from "@/lib/domain/payer-rules";
import type { Tx } from "../client";
import { payerRuleSets, requestPayers } from "../schema";

type RuleSetChanges = Partial<Pick<PayerRuleSet, "name" | "source" | "rules" | "isActive">>;

const MOST = 200;
const SHOWN = { id: payerRuleSets.id, version: payerRuleSets.version, name: payerRuleSets.name, source: payerRuleSets.source, rules: payerRuleSets.rules, isActive: payerRuleSets.isActive };

/** Those in use first, each by name. */
export async function selectPayerRuleSetsInClinic(tx: Tx, clinicId: string): Promise<PayerRuleSet[]> {
  return tx.select(SHOWN).from(payerRuleSets).where(eq(payerRuleSets.clinicId, clinicId)).orderBy(desc(payerRuleSets.isActive), asc(sql`lower(${payerRuleSets.name})`)).limit(MOST);
}

export async function findPayerRuleSetInClinic(tx: Tx, id: string, clinicId: string): Promise<PayerRuleSet | null> {
  const [row] = await tx.select(SHOWN).from(payerRuleSets).where(and(eq(payerRuleSets.id, id), eq(payerRuleSets.clinicId, clinicId)));
  return row ?? null;
}

export async function insertPayerRuleSet(tx: Tx, { rules, ...set }: Omit<PayerRuleSet, "version" | "isActive"> & { clinicId: string; recordedAt: Date }): Promise<void> {
  await tx.insert(payerRuleSets).values({ ...set, rules: [...rules] });
}

/** False when the set has another version by now. */
export async function savePayerRuleSetInClinic(tx: Tx, id: string, clinicId: string, version: number, { rules, ...changes }: RuleSetChanges): Promise<boolean> {
  const saved = await tx
    .update(payerRuleSets)
    .set({ ...changes, ...(rules && { rules: [...rules] }), version: version + 1 })
    .where(and(eq(payerRuleSets.id, id), eq(payerRuleSets.clinicId, clinicId), eq(payerRuleSets.version, version)))
    .returning({ id: payerRuleSets.id });
  return saved.length > 0;
}

/** Whose rules hold for a request; null while the built-in proposal does. */
export async function findPayerOfRequest(tx: Tx, requestId: string, clinicId: string): Promise<{ payerRuleSetId: string; version: number } | null> {
  const [row] = await tx
    .select({ payerRuleSetId: requestPayers.payerRuleSetId, version: requestPayers.version })
    .from(requestPayers)
    .where(and(eq(requestPayers.requestId, requestId), eq(requestPayers.clinicId, clinicId)));
  return row ?? null;
}

export async function insertPayerOfRequest(tx: Tx, payer: { requestId: string; clinicId: string; payerRuleSetId: string }): Promise<void> {
  await tx.insert(requestPayers).values(payer);
}

export async function savePayerOfRequest(tx: Tx, requestId: string, clinicId: string, version: number, payerRuleSetId: string): Promise<boolean> {
  const saved = await tx
    .update(requestPayers)
    .set({ payerRuleSetId, version: version + 1 })
    .where(and(eq(requestPayers.requestId, requestId), eq(requestPayers.clinicId, clinicId), eq(requestPayers.version, version)))
    .returning({ requestId: requestPayers.requestId });
  return saved.length > 0;
}

/** Back to the built-in proposal. */
export async function deletePayerOfRequest(tx: Tx, requestId: string, clinicId: string, version: number): Promise<boolean> {
  const gone = await tx
    .delete(requestPayers)
    .where(and(eq(requestPayers.requestId, requestId), eq(requestPayers.clinicId, clinicId), eq(requestPayers.version, version)))
    .returning({ requestId: requestPayers.requestId });
  return gone.length > 0;
}
