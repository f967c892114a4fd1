import "server-only";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid } from "@/lib/domain/errors";
import type { EndCompressionTrialInput } from "@/lib/inputs/compression-trials";
import { now } from "@/lib/platform/clock";
import { audited } from "../audited";
import { lockedTrial, refuseTrialDays, saveLockedTrial, type CompressionStep } from "../compression-locked";

/** Names the last day on which compression was worn; the words on its effect are those of the form, where it shows the earlier ones. Throws NotFound, Conflict, Invalid. */
export async function endCompressionTrial(actor: StaffActor, input: EndCompressionTrialInput): Promise<CompressionStep> {
  return audited(actor, "treatments.end_compression", { kind: "compression_trial", id: input.trialId }, async (tx, note) => {
    const locked = await lockedTrial(tx, note, actor, input);
    const { trial } = locked;
    if (trial.endedOn !== null) throw new Invalid("This compression trial has its last day already.");
    const { endedOn, effect } = input;
    await refuseTrialDays(tx, actor, { startedOn: trial.startedOn, endedOn });
    note.changed("endedOn", ...(effect === trial.effect ? [] : ["effect"]));
    return saveLockedTrial(tx, note, locked, { endedOn, endedById: actor.staffId, endedAt: now(), effect });
  });
}
