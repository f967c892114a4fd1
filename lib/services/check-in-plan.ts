import "server-only";
import { saveCheckInStates, selectCheckInRowsOfRequest, type CheckInOfLeg } from "@/db/queries/check-ins";
import { findClinic } from "@/db/queries/clinics";
import type { RequestRow } from "@/db/queries/requests";
import { selectTreatmentRowsOfRequest } from "@/db/queries/treatments";
import { NotFound } from "@/lib/domain/errors";
import { localDay } from "@/lib/domain/opening-hours";
import { latestOfLegs } from "@/lib/domain/treatment-order";
import type { Tx } from "./audited";

/** Check-ins follow the latest treatment of each leg: those of an earlier one end, unless their window is over and they were missed. */
export async function cancelSuperseded(tx: Tx, request: RequestRow, today: string): Promise<void> {
  const latest = latestOfLegs(await selectTreatmentRowsOfRequest(tx, request.id, request.clinicId));
  await cancel(tx, request, ({ treatmentId, windowEndsOn }) => !latest.includes(treatmentId) && windowEndsOn >= today);
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
