import "server-only";
import { sqlStateOf } from "@/db/errors";
import { insertHoliday } from "@/db/queries/holidays";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid } from "@/lib/domain/errors";
import type { AddHolidayInput } from "@/lib/inputs/settings";
import { newId } from "@/lib/platform/id";
import { audited } from "../audited";

const UNIQUE_VIOLATION = "23505";

/** Closes the clinic on one day. `Invalid` when that day is a holiday already. */
export async function addHoliday(actor: StaffActor, { onDay, name }: AddHolidayInput): Promise<{ holidayId: string }> {
  const holidayId = newId();
  try {
    await audited(actor, "settings.save", { kind: "holiday", id: holidayId }, async (tx, note) => {
      await insertHoliday(tx, { id: holidayId, clinicId: actor.clinicId, onDay, name });
      note.changed("onDay", "name");
    });
  } catch (error) {
    if (sqlStateOf(error) !== UNIQUE_VIOLATION) throw error;
    throw new Invalid("That day is a holiday already.", [{ field: "onDay", message: "That day is a holiday already." }]);
  }
  return { holidayId };
}
