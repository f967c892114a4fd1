import "server-only";
import { findTrialInClinic, saveTrial, type CompressionTrialRow } from "@/db/queries/compression-trials";
import type { RequestRow } from "@/db/queries/requests";
import type { StaffActor } from "@/lib/domain/actor";
import { addDays } from "@/lib/domain/day-bounds";
import { Conflict, Invalid, NotFound } from "@/lib/domain/errors";
import type { AuditNote, Tx } from "./audited";
import { clinicToday } from "./clinic-today";
import { fieldRefusal } from "./field-refusal";
import { lockedNow, refuseEnded, savedRequest, type SavedRequest } from "./locked-request";
import { treatmentPartConflict } from "./treatment-part-conflict";

type LockedTrial = { request: RequestRow; trial: CompressionTrialRow };
type Seen = { trialId: string; version: number };

/** What a screen needs after a step on a compression trial; `version` is the request's. */
export type CompressionStep = SavedRequest & { trialId: string; trialVersion: number };

/** A compression trial of an open request of this clinic, locked with its request. Throws NotFound, Conflict, Invalid. */
export async function lockedTrial(tx: Tx, note: AuditNote, actor: StaffActor, seen: Seen): Promise<LockedTrial> {
  const before = await findTrialInClinic(tx, seen.trialId, actor.clinicId);
  if (before === null) throw new NotFound("This compression trial does not exist in your clinic.");
  const request = await lockedNow(tx, note, actor, before.requestId);
  note.about(before.id, request.patientId);
  // Read again under the lock of its request, which every writer of a trial takes first.
  const trial = await findTrialInClinic(tx, seen.trialId, actor.clinicId);
  if (trial === null) throw new NotFound("This compression trial does not exist in your clinic.");
  if (trial.version !== seen.version) throw await treatmentPartConflict(tx, "This compression trial changed while you were writing.", trial);
  refuseEnded(request);
  if (trial.removedAt !== null) throw new Invalid("This compression trial was taken away.");
  return { request, trial };
}

/** Saves on the locked row; the request's own audit trail tells of it too. */
export async function saveLockedTrial(tx: Tx, note: AuditNote, { request, trial }: LockedTrial, changes: Parameters<typeof saveTrial>[2]): Promise<CompressionStep> {
  const version = await saveTrial(tx, trial, changes);
  if (version === null) throw new Conflict("Somebody else changed this compression trial first.");
  note.alsoChanged({ kind: "request", id: request.id, patientId: request.patientId, changedFields: ["compressionTrials"] });
  return { ...savedRequest(request), trialId: trial.id, trialVersion: version };
}

// Longer ago is a slip of the year rather than a trial that a payer would count.
const MOST_DAYS_BACK = 3_653;

/** Both days are the clinic's and have come; the first is plausible and the last does not precede it. */
export async function refuseTrialDays(tx: Tx, { clinicId }: StaffActor, { startedOn, endedOn }: Pick<CompressionTrialRow, "startedOn" | "endedOn">): Promise<void> {
  const { today } = await clinicToday(tx, clinicId);
  if (startedOn > today) throw fieldRefusal("startedOn", "This day has not come yet. Record the trial once it has begun.");
  if (startedOn < addDays(today, -MOST_DAYS_BACK)) throw fieldRefusal("startedOn", "This is more than 10 years ago. Check the year.");
  if (endedOn === null) return;
  if (endedOn > today) throw fieldRefusal("endedOn", "This day has not come yet. Leave it empty while it is worn on.");
  if (endedOn < startedOn) throw fieldRefusal("endedOn", "The last day comes before the first.");
}
