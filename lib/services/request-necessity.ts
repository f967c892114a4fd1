import "server-only";
import { selectExamDaysOfRequest } from "@/db/queries/exam-days";
import { findPayerOfRequest, selectPayerRuleSetsInClinic } from "@/db/queries/payer-rules";
import type { Necessity, Treatment, UltrasoundOrder } from "@/lib/domain/care";
import type { CompressionTrial } from "@/lib/domain/compression-trial";
import type { Answers } from "@/lib/domain/cramp-pattern/answers";
import { datedReports, necessityChecklist, necessityTargets } from "@/lib/domain/medical-necessity";
import { BUILT_IN_PAYER, payerOf } from "@/lib/domain/payer-rules";
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
  const set = sets.find(({ id }) => id === chosen?.payerRuleSetId);
  const payer = set === undefined ? BUILT_IN_PAYER : payerOf(set);
  const payers = sets.filter(({ isActive }) => isActive).map(({ id, name }) => ({ id, name }));
  const shown = { payer, version: chosen?.version ?? 0, payers, answeredAt: answeredAt?.toISOString() ?? null };
  if (!seesFindings) return { ...shown, checklists: null };
  const reports = datedReports(orders, await selectExamDaysOfRequest(tx, request.id, request.clinicId));
  const facts = { reports, trials, answers, todayOn };
  return { ...shown, checklists: necessityTargets(treatments, reports).map((target) => necessityChecklist(target, payer, facts)) };
}
