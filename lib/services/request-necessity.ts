import "server-only";
import { selectExamDaysOfRequest } from "@/db/queries/exam-days";
import { findPayerOfRequest, findPayerRuleSetInClinic, selectPayerChoicesOfRequest, selectPayerRuleSetsInClinic } from "@/db/queries/payer-rules";
import type { Necessity, Treatment, UltrasoundOrder } from "@/lib/domain/care";
import type { CompressionTrial } from "@/lib/domain/compression-trial";
import type { Answers } from "@/lib/domain/cramp-pattern/answers";
import { necessityChecklist } from "@/lib/domain/medical-necessity";
import { datedReports, lastTreatedDays, necessityTargets } from "@/lib/domain/necessity-targets";
import { BUILT_IN_PAYER, payerOf, type PayerRuleSet } from "@/lib/domain/payer-rules";
import type { Tx } from "./audited";

type Known = {
  request: { id: string; clinicId: string };
  orders: readonly UltrasoundOrder[];
  treatments: readonly Treatment[];
  trials: readonly CompressionTrial[];
  answers: Answers;
  answeredAt: Date | null;
  todayOn: string;
  seesFindings: boolean;
};

/** By which rules a request is read, and what they ask for; no checklist for roles that see no findings. */
export async function requestNecessity(tx: Tx, { request, orders, treatments, trials, answers, answeredAt, todayOn, seesFindings }: Known): Promise<Necessity> {
  const chosen = await findPayerOfRequest(tx, request.id, request.clinicId);
  const sets = await selectPayerRuleSetsInClinic(tx, request.clinicId);
  const set = await chosenSet(tx, request.clinicId, sets, chosen?.payerRuleSetId ?? null);
  const payer = set === null ? BUILT_IN_PAYER : payerOf(set);
  const payers = sets.filter(({ isActive }) => isActive).map(({ id, name }) => ({ id, name }));
  const choices = chosen === null ? [] : await selectPayerChoicesOfRequest(tx, request.id, request.clinicId);
  const shown = { payer, version: chosen?.version ?? 0, payers, answeredAt: answeredAt?.toISOString() ?? null, choices };
  if (!seesFindings) return { ...shown, checklists: null };
  const reports = datedReports(orders, await selectExamDaysOfRequest(tx, request.id, request.clinicId));
  const facts = { reports, trials, treatedOn: lastTreatedDays(treatments), answers, todayOn };
  return { ...shown, checklists: necessityTargets(treatments, reports).map((target) => necessityChecklist(target, payer, facts)) };
}

/** A clinic may have more sets than the list holds; a choice that is nowhere must never read as the proposal. */
async function chosenSet(tx: Tx, clinicId: string, listed: readonly PayerRuleSet[], id: string | null): Promise<PayerRuleSet | null> {
  if (id === null) return null;
  const set = listed.find((one) => one.id === id) ?? (await findPayerRuleSetInClinic(tx, id, clinicId));
  if (set === null) throw new Error("The payer rules chosen for a request are not in its clinic.");
  return set;
}
