import "server-only";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid } from "@/lib/domain/errors";
import type { EndCompressionTrialInput } from "@/lib/inputs/compression-trials";
import { audited } from "../audited";
import { lockedTrial, refuseTrialDays, saveLockedTrial, type CompressionStep } from "../compression-locked";

/** Names the last day on which compression was worn; words on its effect replace earlier ones. Throws NotFound, Conflict, Invalid. */
export async function endCompressionTrial(actor: StaffActor, input: EndCompressionTrialInput): Promise<CompressionStep> {
  return audited(actor, "treatments.end_compression", { kind: "compression_trial", id: input.trialId }, async (tx, note) => {
    const { request, trial } = await lockedTrial(tx, note, actor, input);
    if (trial.endedOn !== null) throw new Invalid("This compression trial has its last day already.");
    const { endedOn, effect } = input;
    await refuseTrialDays(tx, actor, { startedOn: trial.startedOn, endedOn });
    note.changed("endedOn", ...(effect === null ? [] : ["effect"]));
    return saveLockedTrial(tx, request, trial, { endedOn, effect: effect ?? trial.effect });
  });
}
