import "server-only";
import { findingText } from "@/lib/domain/cramp-pattern/finding-texts";
import type { WorklistRow } from "@/lib/domain/request";
import { findSimilarNames } from "@/lib/domain/similar-names";
import { rowReasons } from "@/lib/domain/worklist-reasons";
import type { Tx } from "../client";
import { selectStoredRowsInClinic } from "./worklist-rows";

/** The rows of these requests in the order of the ids, with their reasons in words. */
export async function selectWorklistRowsInClinic(
  tx: Tx,
  ids: readonly string[],
  sight: { clinicId: string; seesPattern: boolean },
): Promise<WorklistRow[]> {
  const stored = await selectStoredRowsInClinic(tx, ids, sight);
  const similar = findSimilarNames(stored);
  return stored.map(({ patientId: _patientId, category, veinSigns, flags, answers, findings, ...row }) => ({
    ...row,
    hasSimilarName: similar.has(row.id),
    reasons: rowReasons(flags, sight.seesPattern),
    pattern: sight.seesPattern ? { category, veinSigns, findings: answers === null ? [] : (findings ?? []).map((id) => findingText(id, answers).text) } : null,
  }));
}
