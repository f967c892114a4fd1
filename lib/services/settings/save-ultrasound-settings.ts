import "server-only";
import { findUltrasoundSettings, saveUltrasoundSettingsInClinic } from "@/db/queries/ultrasound-settings";
import type { StaffActor } from "@/lib/domain/actor";
import { settingsChanged } from "@/lib/domain/clinic-settings";
import type { SaveUltrasoundSettingsInput } from "@/lib/inputs/ultrasound-settings";
import { audited } from "../audited";

/** Saves lengths, messages, reminder and signing time; what is booked already stays as it is. `Conflict` when somebody saved meanwhile. */
export async function saveUltrasoundSettings(actor: StaffActor, input: SaveUltrasoundSettingsInput): Promise<void> {
  await audited(actor, "settings.save", { kind: "clinic", id: actor.clinicId }, async (tx, note) => {
    const before = await findUltrasoundSettings(tx, actor.clinicId);
    const isSaved = before.version === input.version && (await saveUltrasoundSettingsInClinic(tx, actor.clinicId, input));
    if (!isSaved) throw settingsChanged(before.version);
    const fields = Object.keys(input) as (keyof typeof input)[];
    note.changed(...fields.filter((field) => field === "version" || before[field] !== input[field]).map((field) => `ultrasound.${field}`));
  });
}
