import "server-only";
import { insertTrial, selectTrialsOfRequest } from "@/db/queries/compression-trials";
import type { RequestRow } from "@/db/queries/requests";
import type { StaffActor } from "@/lib/domain/actor";
import type { AddCompressionTrialInput } from "@/lib/inputs/compression-trials";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { audited, type Tx } from "../audited";
import { refuseTrialDays, type CompressionStep } from "../compression-locked";
import { fieldRefusal } from "../field-refusal";
import { lockedNow, refuseEnded, savedRequest } from "../locked-request";

/** Records that compression is or was worn; a further trial replaces none, and a shared day counts once. Throws NotFound, Invalid. */
export async function addCompressionTrial(actor: StaffActor, input: AddCompressionTrialInput): Promise<CompressionStep> {
  return audited(actor, "treatments.add_compression", { kind: "request", id: input.requestId }, async (tx, note) => {
    const request = await lockedNow(tx, note, actor, input.requestId);
    refuseEnded(request);
    await refuseTrialDays(tx, actor, input);
    await refuseTwice(tx, request, input);
    const { legs, compressionClass, hoursPerDay, startedOn, endedOn, effect } = input;
    const trialId = newId();
    await insertTrial(tx, {
      id: trialId, clinicId: request.clinicId, requestId: request.id, recordedAt: now(), recordedById: actor.staffId,
      legs, compressionClass, hoursPerDay, startedOn, endedOn, effect,
    });
    note.changed("compressionTrials");
    note.alsoChanged({ kind: "compression_trial", id: trialId, patientId: request.patientId, changedFields: ["legs", "compressionClass", "hoursPerDay", "startedOn", "endedOn", "effect"] });
    return { ...savedRequest(request), trialId, trialVersion: 1 };
  });
}

/** The same trial once more would stand as worn on after the other one was ended. */
async function refuseTwice(tx: Tx, { id, clinicId }: RequestRow, { legs, startedOn }: AddCompressionTrialInput): Promise<void> {
  const trials = await selectTrialsOfRequest(tx, id, clinicId);
  if (!trials.some((trial) => trial.removed === null && trial.legs === legs && trial.startedOn === startedOn)) return;
  throw fieldRefusal("startedOn", "Compression of this leg from this day on is recorded already. Take that one away first.");
}
