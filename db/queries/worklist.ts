import "server-only";
import type { WorklistRow } from "@/lib/domain/request";
import { findSimilarNames } from "@/lib/domain/similar-names";
import { rowReasons } from "@/lib/domain/worklist-reasons";
import type { Tx } from "../client";
import { selectFindingTextsOf, selectNextCheckInsOf, selectOpenAppointmentsOf, selectOpenFlagsOf } from "./worklist-reasons";
import { selectStoredRowsInClinic } from "./worklist-rows";

/** The rows of these requests in the order of the ids, with their reasons; one query a kind of fact, whatever the number of rows. */
export async function selectWorklistRowsInClinic(
  tx: Tx,
  ids: readonly string[],
  { clinicId, seesPattern }: { clinicId: string; seesPattern: boolean },
): Promise<WorklistRow[]> {
  const stored = await selectStoredRowsInClinic(tx, ids, clinicId);
  if (stored.length === 0) return [];
  const found = stored.map((row) => row.id);
  const flags = await selectOpenFlagsOf(tx, found);
  const findings = seesPattern ? await selectFindingTextsOf(tx, found) : null;
  const appointments = await selectOpenAppointmentsOf(tx, idsAt(stored, "ultrasound_scheduled"));
  const checkIns = await selectNextCheckInsOf(tx, idsAt(stored, "follow_up"));
  const similar = findSimilarNames(stored);
  return stored.map(({ patientId: _patientId, category, veinSigns, ...row }) => {
    const appointment = appointments.find(({ requestId }) => requestId === row.id);
    const checkIn = checkIns.find(({ requestId }) => requestId === row.id);
    return {
      ...row,
      hasSimilarName: similar.has(row.id),
      appointment: appointment ? { startsAt: appointment.startsAt, room: appointment.room } : null,
      checkIn: checkIn ? { point: checkIn.point, dueOn: checkIn.dueOn } : null,
      reasons: rowReasons(flags.filter(({ requestId }) => requestId === row.id), seesPattern),
      pattern: findings ? { category, veinSigns, findings: findings.get(row.id) ?? [] } : null,
    };
  });
}

function idsAt(rows: readonly { id: string; stage: string }[], stage: string): string[] {
  return rows.filter((row) => row.stage === stage).map((row) => row.id);
}
