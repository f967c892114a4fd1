import "server-only";
import { findComplicationInClinic, removeFoundComplication, type ComplicationRow } from "@/db/queries/treatment-complications";
import type { StaffActor } from "@/lib/domain/actor";
import { Conflict, Invalid, NotFound } from "@/lib/domain/errors";
import type { RemoveComplicationInput } from "@/lib/inputs/treatments";
import { now } from "@/lib/platform/clock";
import { audited, type Tx } from "../audited";
import { lockedNow, refuseEndedUntreated, savedRequest, type SavedRequest } from "../locked-request";
import { treatmentPartConflict } from "../treatment-part-conflict";

/** Takes a recorded complication away with a reason; it stays readable, and a flag it raised stays open. Throws NotFound, Conflict, Invalid. */
export async function removeComplication(actor: StaffActor, input: RemoveComplicationInput): Promise<SavedRequest> {
  return audited(actor, "treatments.remove_complication", { kind: "complication", id: input.complicationId }, async (tx, note) => {
    const before = await findOrRefuse(tx, input.complicationId, actor.clinicId);
    const request = await lockedNow(tx, note, actor, before.requestId);
    note.about(before.id, request.patientId);
    const complication = await findOrRefuse(tx, input.complicationId, actor.clinicId);
    if (complication.version !== input.version) throw await treatmentPartConflict(tx, "This complication changed while you were writing.", complication);
    refuseEndedUntreated(request);
    if (complication.removedAt !== null) throw new Invalid("This complication is already taken away.");
    const version = await removeFoundComplication(tx, complication, { removedAt: now(), removedById: actor.staffId, removeReason: input.reason });
    if (version === null) throw new Conflict("Somebody else changed this complication first.");
    note.changed("removedAt", "removeReason");
    note.alsoChanged({ kind: "treatment", id: complication.treatmentId, patientId: request.patientId, changedFields: ["laterComplications"] });
    return savedRequest(request);
  });
}

async function findOrRefuse(tx: Tx, id: string, clinicId: string): Promise<ComplicationRow> {
  const row = await findComplicationInClinic(tx, id, clinicId);
  if (row === null) throw new NotFound("This complication does not exist in your clinic.");
  return row;
}
