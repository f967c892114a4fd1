import "server-only";
import { sqlStateOf } from "@/db/errors";
import { findRoomInClinic, saveRoom as save } from "@/db/queries/rooms";
import type { StaffActor } from "@/lib/domain/actor";
import { settingsChanged } from "@/lib/domain/clinic-settings";
import { Invalid, NotFound } from "@/lib/domain/errors";
import type { SaveRoomInput } from "@/lib/inputs/settings";
import { audited } from "../audited";

const UNIQUE_VIOLATION = "23505";

/**
 * Renames a room, takes it out of use or back into it; its appointments stay. `Conflict` when the room changed
 * meanwhile, `Invalid` when another room has the name.
 */
export async function saveRoom(actor: StaffActor, { roomId, version, name, isActive }: SaveRoomInput): Promise<void> {
  try {
    await audited(actor, "settings.save", { kind: "room", id: roomId }, async (tx, note) => {
      const room = await findRoomInClinic(tx, roomId, actor.clinicId);
      if (!room) throw new NotFound();
      if (!(await save(tx, roomId, actor.clinicId, version, { name, isActive }))) throw settingsChanged(room.version);
      note.changed("version", ...(room.name === name ? [] : ["name"]), ...(room.isActive === isActive ? [] : ["isActive"]));
    });
  } catch (error) {
    if (sqlStateOf(error) !== UNIQUE_VIOLATION) throw error;
    throw new Invalid("A room has this name.", [{ field: "name", message: "A room has this name." }]);
  }
}
