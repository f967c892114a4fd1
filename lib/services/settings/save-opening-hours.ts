import "server-only";
import { findClinic, saveClinic } from "@/db/queries/clinics";
import type { StaffActor } from "@/lib/domain/actor";
import { settingsChanged } from "@/lib/domain/clinic-settings";
import { NotFound } from "@/lib/domain/errors";
import type { SaveOpeningHoursInput } from "@/lib/inputs/settings";
import { audited } from "../audited";

/** Saves the weekly hours; clocks that run already keep their due time. `Conflict` when the settings changed meanwhile. */
export async function saveOpeningHours(actor: StaffActor, { version, hours }: SaveOpeningHoursInput): Promise<void> {
  await audited(actor, "settings.save", { kind: "clinic", id: actor.clinicId }, async (tx, note) => {
    const clinic = await findClinic(tx, actor.clinicId);
    if (!clinic) throw new NotFound();
    if (!(await saveClinic(tx, actor.clinicId, version, { openingHours: hours }))) throw settingsChanged(clinic.version);
    note.changed("openingHours");
  });
}
