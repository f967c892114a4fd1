import "server-only";
import { deleteHolidayInClinic } from "@/db/queries/holidays";
import type { StaffActor } from "@/lib/domain/actor";
import { NotFound } from "@/lib/domain/errors";
import type { RemoveHolidayInput } from "@/lib/inputs/settings";
import { audited } from "../audited";

/** Opens the clinic again on a day that was a holiday. */
export async function removeHoliday(actor: StaffActor, { holidayId }: RemoveHolidayInput): Promise<void> {
  await audited(actor, "settings.save", { kind: "holiday", id: holidayId }, async (tx, note) => {
    if (!(await deleteHolidayInClinic(tx, holidayId, actor.clinicId))) throw new NotFound("This holiday is gone already.");
    note.changed("onDay", "name");
  });
}
