import "server-only";
import type { RequestRow } from "@/db/queries/requests";
import { findTreatmentInClinic, saveTreatment, type TreatmentChanges, type TreatmentRow } from "@/db/queries/treatments";
import type { StaffActor } from "@/lib/domain/actor";
import { Conflict, Invalid, NotFound } from "@/lib/domain/errors";
import type { AuditNote, Tx } from "./audited";
import { lockedNow, refuseEnded, type SavedRequest, savedRequest } from "./locked-request";
import { treatmentPartConflict } from "./treatment-part-conflict";

type Seen = { treatmentId: string; version: number };

/** What a screen needs after a step on a treatment; `version` is the request's. */
export type TreatmentStep = SavedRequest & { treatmentId: string; treatmentVersion: number };

/** A planned treatment of an open request of this clinic, locked with its request. Throws NotFound, Conflict, Invalid. */
export async function lockedPlan(tx: Tx, note: AuditNote, actor: StaffActor, seen: Seen): Promise<{ request: RequestRow; treatment: TreatmentRow }> {
  const before = await findTreatmentInClinic(tx, seen.treatmentId, actor.clinicId);
  if (before === null) throw new NotFound("This treatment does not exist in your clinic.");
  const request = await lockedNow(tx, note, actor, before.requestId);
  note.about(before.id, request.patientId);
  // Read again under the lock of its request, which every writer of a treatment takes first.
  const treatment = await findTreatmentInClinic(tx, seen.treatmentId, actor.clinicId);
  if (treatment === null) throw new NotFound("This treatment does not exist in your clinic.");
  if (treatment.version !== seen.version) throw await treatmentPartConflict(tx, `This treatment changed while you were writing. It is now ${treatment.state}.`, treatment);
  refuseEnded(request);
  if (treatment.state === "done") throw new Invalid("This treatment is already recorded as done.");
  if (treatment.state === "cancelled") throw new Invalid("This plan was cancelled. Plan the treatment again.");
  return { request, treatment };
}

/** Saves on the locked row; returns the row as it is now. */
export async function saveLockedTreatment(tx: Tx, treatment: TreatmentRow, changes: TreatmentChanges): Promise<TreatmentRow> {
  const version = await saveTreatment(tx, treatment, changes);
  if (version === null) throw new Conflict("Somebody else changed this treatment first.");
  return { ...treatment, ...changes, version };
}

export function treatmentStep(request: RequestRow, { id, version }: Pick<TreatmentRow, "id" | "version">): TreatmentStep {
  return { ...savedRequest(request), treatmentId: id, treatmentVersion: version };
}
