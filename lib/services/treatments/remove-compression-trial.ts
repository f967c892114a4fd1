import "server-only";
import type { StaffActor } from "@/lib/domain/actor";
import type { RemoveCompressionTrialInput } from "@/lib/inputs/compression-trials";
import { now } from "@/lib/platform/clock";
import { audited } from "../audited";
import { lockedTrial, saveLockedTrial, type CompressionStep } from "../compression-locked";

/** Takes a trial away that was recorded by mistake; it stays readable with the reason, and counts no more. Throws NotFound, Conflict, Invalid. */
export async function removeCompressionTrial(actor: StaffActor, input: RemoveCompressionTrialInput): Promise<CompressionStep> {
  return audited(actor, "treatments.remove_compression", { kind: "compression_trial", id: input.trialId }, async (tx, note) => {
    const locked = await lockedTrial(tx, note, actor, input);
    note.changed("removedAt", "removeReason");
    return saveLockedTrial(tx, note, locked, { removedAt: now(), removedById: actor.staffId, removeReason: input.reason });
  });
}
