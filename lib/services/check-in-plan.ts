import "server-only";
import { insertPlannedCheckIns, saveCheckInStates, selectCheckInRowsOfRequest, type CheckInOfLeg } from "@/db/queries/check-ins";
import { findClinic } from "@/db/queries/clinics";
import { findFollowUpSettings } from "@/db/queries/follow-up-settings";
import type { RequestRow } from "@/db/queries/requests";
import { selectTreatmentRowsOfRequest } from "@/db/queries/treatments";
import type { StaffActor } from "@/lib/domain/actor";
import { planCheckIns } from "@/lib/domain/check-in";
import { NotFound } from "@/lib/domain/errors";
import { localDay } from "@/lib/domain/opening-hours";
import { isSameSession, latestOfLegs, type Session } from "@/lib/domain/treatment-order";
import { newId } from "@/lib/platform/id";
import type { Tx } from "./audited";

/** Plans the check-ins of a treatment just recorded. A session is asked once: what is answered after another vein of it is not planned again. */
export async function planOfTreatment(tx: Tx, { staffId }: StaffActor, { id: requestId, clinicId }: RequestRow, { treatmentId, ...session }: Session & { treatmentId: string; treatedOn: string }): Promise<void> {
  const { windows } = await findFollowUpSettings(tx, clinicId);
  const rows = await selectCheckInRowsOfRequest(tx, requestId, clinicId);
  const isAnswered = (point: CheckInOfLeg["point"]) => rows.some((row) => row.point === point && row.state === "answered" && isSameSession(row, session));
  const open = planCheckIns(session.treatedOn, windows).filter(({ point }) => !isAnswered(point));
  await insertPlannedCheckIns(tx, open.map((days) => ({ id: newId(), clinicId, requestId, treatmentId, ...days, recordedById: staffId })));
}

/**
 * Check-ins follow the latest treatment of each leg: those of an earlier one end, unless their window is over and they were missed.
 * What was missed after another vein of the same session stands at the latest one.
 */
export async function cancelSuperseded(tx: Tx, request: RequestRow, today: string): Promise<void> {
  const treatments = await selectTreatmentRowsOfRequest(tx, request.id, request.clinicId);
  const latest = latestOfLegs(treatments);
  const sessions = treatments.filter(({ id }) => latest.includes(id));
  await cancel(tx, request, (row) => !latest.includes(row.treatmentId) && (row.windowEndsOn >= today || sessions.some((session) => isSameSession(row, session))));
}

/** A request that ended on this day asks no more; a check-in already begun stays as it is, so that it counts as not answered. */
export async function cancelNotBegun(tx: Tx, request: RequestRow, endedAt: Date): Promise<void> {
  const day = await dayAtClinic(tx, request, endedAt);
  await cancel(tx, request, ({ windowStartsOn }) => windowStartsOn > day);
}

/** The check-ins that ended with the request at that moment are planned again. */
export async function planAgain(tx: Tx, request: RequestRow, endedAt: Date): Promise<void> {
  const day = await dayAtClinic(tx, request, endedAt);
  const latest = latestOfLegs(await selectTreatmentRowsOfRequest(tx, request.id, request.clinicId));
  const rows = await selectCheckInRowsOfRequest(tx, request.id, request.clinicId);
  const back = rows.filter(({ treatmentId, windowStartsOn }) => latest.includes(treatmentId) && windowStartsOn > day);
  await saveCheckInStates(tx, back.map(({ id }) => id), request.clinicId, { from: "cancelled", to: "planned" });
}

/** All that is still planned of one treatment ends. */
export async function cancelOfTreatment(tx: Tx, request: RequestRow, treatmentId: string): Promise<void> {
  await cancel(tx, request, (row) => row.treatmentId === treatmentId);
}

async function cancel(tx: Tx, request: RequestRow, isOver: (row: CheckInOfLeg) => boolean): Promise<void> {
  const rows = await selectCheckInRowsOfRequest(tx, request.id, request.clinicId);
  await saveCheckInStates(tx, rows.filter(isOver).map(({ id }) => id), request.clinicId, { from: "planned", to: "cancelled" });
}

async function dayAtClinic(tx: Tx, request: RequestRow, at: Date): Promise<string> {
  const clinic = await findClinic(tx, request.clinicId);
  if (clinic === null) throw new NotFound();
  return localDay(at, clinic.timeZone);
}
