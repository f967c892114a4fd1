import "server-only";
import { findClinic, type Clinic } from "@/db/queries/clinics";
import { findFollowUpSettings } from "@/db/queries/follow-up-settings";
import { selectHolidaysInClinic, type Holiday } from "@/db/queries/holidays";
import { selectRoomsInClinic, type Room } from "@/db/queries/rooms";
import { selectEnabledStaffNames } from "@/db/queries/staff";
import { findUltrasoundSettings } from "@/db/queries/ultrasound-settings";
import { rolesMay } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { NotFound } from "@/lib/domain/errors";
import type { FollowUpSettings } from "@/lib/domain/follow-up-settings";
import { localDay } from "@/lib/domain/opening-hours";
import type { UltrasoundSettings } from "@/lib/domain/ultrasound-settings";
import { now } from "@/lib/platform/clock";
import { audited } from "../audited";

export type Settings = {
  clinic: Clinic;
  rooms: Room[];
  holidays: Holiday[];
  ultrasound: UltrasoundSettings;
  followUp: FollowUpSettings;
  /** Who can be triage lead: those who may accept a request. */
  triageLeads: { id: string; name: string }[];
};

/** The clinic's settings, its rooms, the holidays from today on, and who can be triage lead. */
export async function getSettings(actor: StaffActor): Promise<Settings> {
  return audited(actor, "settings.get", { kind: "clinic", id: actor.clinicId }, async (tx) => {
    const clinic = await findClinic(tx, actor.clinicId);
    if (!clinic) throw new NotFound();
    const staff = await selectEnabledStaffNames(tx, actor.clinicId);
    return {
      clinic,
      rooms: await selectRoomsInClinic(tx, actor.clinicId),
      holidays: await selectHolidaysInClinic(tx, actor.clinicId, localDay(now(), clinic.timeZone)),
      ultrasound: await findUltrasoundSettings(tx, actor.clinicId),
      followUp: await findFollowUpSettings(tx, actor.clinicId),
      triageLeads: staff.filter(({ roles }) => rolesMay(roles, "requests.accept")).map(({ id, name }) => ({ id, name })),
    };
  });
}
