import "server-only";
import { selectBaselinesOfRequestsInClinic, selectCheckInsOfRequestsInClinic, selectLaterComplicationsOfRequestsInClinic, selectScoresOfRequestsInClinic, selectTreatmentsOfRequestsInClinic } from "@/db/queries/registry-export";
import { localDay } from "@/lib/domain/opening-hours";
import type { RegistryCheckIn, RegistryRecord, RegistryTreatment } from "@/lib/domain/registry-rows";
import type { Tx } from "./audited";

/** What is known of each of these requests, by request. */
export type RegistryRecords = Map<string, RegistryRecord>;

/** Reads the treatments of these requests with all that the registry file says of them, moments as days of the clinic. */
export async function registryRecords(tx: Tx, clinicId: string, requestIds: readonly string[], timeZone: string): Promise<RegistryRecords> {
  const dayOf = (at: Date) => localDay(at, timeZone);
  const baselines = (await selectBaselinesOfRequestsInClinic(tx, clinicId, requestIds)).map(({ receivedAt, ...rest }) => ({ ...rest, on: dayOf(receivedAt) }));
  const later = byKey(await selectLaterComplicationsOfRequestsInClinic(tx, clinicId, requestIds), ({ treatmentId }) => treatmentId);
  const treatments = byKey((await selectTreatmentsOfRequestsInClinic(tx, clinicId, requestIds)).flatMap((row) => treatmentOf(row, later.get(row.id) ?? [])), requestOf);
  const checkIns = byKey((await selectCheckInsOfRequestsInClinic(tx, clinicId, requestIds)).map((row) => checkInOf(row, dayOf)), requestOf);
  const scores = byKey(await selectScoresOfRequestsInClinic(tx, clinicId, requestIds), requestOf);
  return new Map(baselines.map((baseline) => {
    const id = baseline.requestId;
    return [id, { baselines: [baseline], treatments: treatments.get(id) ?? [], checkIns: checkIns.get(id) ?? [], scores: scores.get(id) ?? [] }];
  }));
}

/** The requests of one person as one record. */
export function registryRecord(records: RegistryRecords, requestIds: readonly string[]): RegistryRecord {
  const own = requestIds.flatMap((id) => records.get(id) ?? []);
  return {
    baselines: own.flatMap(({ baselines }) => baselines), treatments: own.flatMap(({ treatments }) => treatments),
    checkIns: own.flatMap(({ checkIns }) => checkIns), scores: own.flatMap(({ scores }) => scores),
  };
}

type TreatmentRow = Awaited<ReturnType<typeof selectTreatmentsOfRequestsInClinic>>[number];
type CheckInRow = Awaited<ReturnType<typeof selectCheckInsOfRequestsInClinic>>[number];

function treatmentOf(row: TreatmentRow, later: RegistryTreatment["later"]): RegistryTreatment[] {
  const { id, requestId, leg, vein, modality, treatedOn, complications } = row;
  const { segmentLengthCm, maxDiameterMm, tipDistanceCm, wavelengthNm, energyJ, volumeMl, concentrationPercent, anaesthesia } = row;
  if (treatedOn === null) return [];
  const details = { segmentLengthCm, maxDiameterMm, tipDistanceCm, wavelengthNm, energyJ, volumeMl, concentrationPercent, anaesthesia };
  return [{ id, requestId, leg, vein, modality, treatedOn, details, complications: complications ?? [], later }];
}

function checkInOf({ answeredAt, answers, isByPatient, ...row }: CheckInRow, dayOf: (at: Date) => string): RegistryCheckIn {
  return { ...row, answered: row.state === "answered" && answeredAt !== null ? { on: dayOf(answeredAt), answers, isByPatient } : null };
}

function requestOf({ requestId }: { requestId: string }): string {
  return requestId;
}

function byKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}
