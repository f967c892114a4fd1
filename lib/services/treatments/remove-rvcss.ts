import "server-only";
import { findRvcssInClinic, removeRvcssScore, type RvcssRow } from "@/db/queries/rvcss-scores";
import type { StaffActor } from "@/lib/domain/actor";
import { Conflict, Invalid, NotFound } from "@/lib/domain/errors";
import type { RemoveRvcssInput } from "@/lib/inputs/rvcss";
import { now } from "@/lib/platform/clock";
import { audited, type Tx } from "../audited";
import { lockedNow, refuseEnded, savedRequest, type SavedRequest } from "../locked-request";
import { treatmentPartConflict } from "../treatment-part-conflict";

/** Takes a severity score away with a reason; it stays readable. Throws NotFound, Conflict, Invalid. */
export async function removeRvcss(actor: StaffActor, input: RemoveRvcssInput): Promise<SavedRequest> {
  return audited(actor, "treatments.remove_rvcss", { kind: "severity_score", id: input.scoreId }, async (tx, note) => {
    const before = await findOrRefuse(tx, input.scoreId, actor.clinicId);
    const request = await lockedNow(tx, note, actor, before.requestId);
    note.about(before.id, request.patientId);
    const score = await findOrRefuse(tx, input.scoreId, actor.clinicId);
    if (score.version !== input.version) throw await treatmentPartConflict(tx, "This score changed while you were writing.", score);
    refuseEnded(request);
    if (score.removedAt !== null) throw new Invalid("This score is already taken away.");
    const version = await removeRvcssScore(tx, score, { removedAt: now(), removedById: actor.staffId, removeReason: input.reason });
    if (version === null) throw new Conflict("Somebody else changed this score first.");
    note.changed("removedAt", "removeReason");
    note.alsoChanged({ kind: "request", id: request.id, patientId: request.patientId, changedFields: ["rvcss"] });
    return savedRequest(request);
  });
}

async function findOrRefuse(tx: Tx, id: string, clinicId: string): Promise<RvcssRow> {
  const row = await findRvcssInClinic(tx, id, clinicId);
  if (row === null) throw new NotFound("This score does not exist in your clinic.");
  return row;
}
