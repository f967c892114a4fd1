import "server-only";
import { insertNote } from "@/db/queries/request-contacts";
import type { StaffActor } from "@/lib/domain/actor";
import type { NoteRequestInput } from "@/lib/inputs/request-work";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { audited } from "../audited";
import { lockedNow } from "../locked-request";

/** Adds a note, at any stage; notes are never changed. Throws NotFound. */
export async function noteRequest(actor: StaffActor, input: NoteRequestInput): Promise<{ requestId: string; noteId: string }> {
  return audited(actor, "requests.note", { kind: "request", id: input.requestId }, async (tx, note) => {
    const request = await lockedNow(tx, note, actor, input.requestId);
    const noteId = newId();
    await insertNote(tx, { id: noteId, clinicId: request.clinicId, requestId: request.id, body: input.body, recordedAt: now(), staffId: actor.staffId });
    note.changed("notes");
    return { requestId: request.id, noteId };
  });
}
