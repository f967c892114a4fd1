import "server-only";
import { selectOpenFlagsOfRequest } from "@/db/queries/request-flags";
import { insertWellsWorksheet } from "@/db/queries/wells-worksheets";
import type { StaffActor } from "@/lib/domain/actor";
import { wellsPoints } from "@/lib/domain/cramp-pattern/wells";
import { Conflict, Invalid } from "@/lib/domain/errors";
import type { CompleteWellsInput } from "@/lib/inputs/wells";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { audited } from "../audited";
import { lockedNow } from "../locked-request";

/** Keeps a completed Wells worksheet beside earlier ones; it clears no flag and moves nothing. Throws NotFound, Conflict, Invalid. */
export async function completeWells(actor: StaffActor, input: CompleteWellsInput): Promise<{ requestId: string; points: number }> {
  return audited(actor, "requests.complete_wells", { kind: "request", id: input.requestId }, async (tx, note) => {
    const request = await lockedNow(tx, note, actor, input.requestId);
    const open = await selectOpenFlagsOfRequest(tx, request.id, request.clinicId);
    if (!open.some(({ flag }) => flag === "F10")) throw new Invalid("This request has no open flag that asks for a Wells worksheet.");
    if (request.answersVersion !== input.answersVersion) throw new Conflict("The patient's answers changed while you were writing. Check the suggestions again, then save.");
    const points = wellsPoints(input.items);
    const { id: requestId, clinicId, answersVersion } = request;
    await insertWellsWorksheet(tx, { id: newId(), clinicId, requestId, answersVersion, items: input.items, points, completedAt: now(), completedById: actor.staffId, completedByName: actor.name });
    note.changed("wellsWorksheets");
    return { requestId, points };
  });
}
