import "server-only";
import { findFollowUpSettings, saveFollowUpSettingsInClinic } from "@/db/queries/follow-up-settings";
import type { StaffActor } from "@/lib/domain/actor";
import { CHECK_IN_POINTS } from "@/lib/domain/check-in";
import { settingsChanged } from "@/lib/domain/clinic-settings";
import type { SaveFollowUpSettingsInput } from "@/lib/inputs/follow-up-settings";
import { audited } from "../audited";

/** Saves when the check-ins of treatments recorded from now on are due; those planned already stay. `Conflict` when somebody saved meanwhile. */
export async function saveFollowUpSettings(actor: StaffActor, input: SaveFollowUpSettingsInput): Promise<void> {
  await audited(actor, "settings.save", { kind: "clinic", id: actor.clinicId }, async (tx, note) => {
    const before = await findFollowUpSettings(tx, actor.clinicId);
    const isSaved = before.version === input.version && (await saveFollowUpSettingsInClinic(tx, actor.clinicId, input));
    if (!isSaved) throw settingsChanged(before.version);
    const moved = CHECK_IN_POINTS.filter((point) => {
      const [was, is] = [before.windows[point], input.windows[point]];
      return was.dueDays !== is.dueDays || was.marginDays !== is.marginDays;
    });
    note.changed("followUp.version", ...moved.map((point) => `followUp.${point}`));
  });
}
