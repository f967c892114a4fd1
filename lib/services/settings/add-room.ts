import "server-only";
import { sqlStateOf } from "@/db/errors";
import { insertRoom } from "@/db/queries/rooms";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid } from "@/lib/domain/errors";
import type { AddRoomInput } from "@/lib/inputs/settings";
import { newId } from "@/lib/platform/id";
import { audited } from "../audited";

const UNIQUE_VIOLATION = "23505";

/** Adds a room where a machine stands. `Invalid` when a room has this name. */
export async function addRoom(actor: StaffActor, { name }: AddRoomInput): Promise<{ roomId: string }> {
  const roomId = newId();
  try {
    await audited(actor, "settings.save", { kind: "room", id: roomId }, async (tx, note) => {
      await insertRoom(tx, { id: roomId, clinicId: actor.clinicId, name });
      note.changed("name");
    });
  } catch (error) {
    if (sqlStateOf(error) !== UNIQUE_VIOLATION) throw error;
    throw new Invalid("A room has this name.", [{ field: "name", message: "A room has this name." }]);
  }
  return { roomId };
}
