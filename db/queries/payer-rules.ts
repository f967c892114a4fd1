import "server-only";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { PayerChoice, PayerRuleSet } from "@/lib/domain/payer-rules";
import type { Tx } from "../client";
import { auditEvents, payerRuleSets, requestPayers } from "../schema";

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

/** Whose rules hold for a request: without a set the built-in proposal; null while nobody chose. */
export async function findPayerOfRequest(tx: Tx, requestId: string, clinicId: string): Promise<{ payerRuleSetId: string | null; version: number } | null> {
  const [row] = await tx
    .select({ payerRuleSetId: requestPayers.payerRuleSetId, version: requestPayers.version })
    .from(requestPayers)
    .where(and(eq(requestPayers.requestId, requestId), eq(requestPayers.clinicId, clinicId)));
  return row ?? null;
}

export async function insertPayerOfRequest(tx: Tx, payer: { requestId: string; clinicId: string; payerRuleSetId: string }): Promise<void> {
  await tx.insert(requestPayers).values(payer);
}

/** False when the choice has another version by now. A choice taken back keeps its row, so that no version comes twice. */
export async function savePayerOfRequest(tx: Tx, requestId: string, clinicId: string, version: number, payerRuleSetId: string | null): Promise<boolean> {
  const saved = await tx
    .update(requestPayers)
    .set({ payerRuleSetId, version: version + 1 })
    .where(and(eq(requestPayers.requestId, requestId), eq(requestPayers.clinicId, clinicId), eq(requestPayers.version, version)))
    .returning({ requestId: requestPayers.requestId });
  return saved.length > 0;
}

const MOST_CHOICES = 50;

/** Who chose a payer for the request and when, newest first; read from the audit log, which no choice can miss. */
export async function selectPayerChoicesOfRequest(tx: Tx, requestId: string, clinicId: string): Promise<PayerChoice[]> {
  const rows = await tx
    .select({ id: auditEvents.id, by: auditEvents.actorName, at: auditEvents.at })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.subjectId, requestId),
        eq(auditEvents.clinicId, clinicId),
        eq(auditEvents.action, "treatments.choose_payer"),
        eq(auditEvents.outcome, "ok"),
        sql`cardinality(${auditEvents.changedFields}) > 0`,
      ),
    )
    .orderBy(desc(auditEvents.at), desc(auditEvents.id))
    .limit(MOST_CHOICES);
  return rows.map(({ at, ...choice }) => ({ ...choice, at: at.toISOString() }));
}
