import "server-only";
import { selectComingBlockedTimesInClinic } from "@/db/queries/blocked-times";
import { findClinic } from "@/db/queries/clinics";
import { selectRoomsInClinic } from "@/db/queries/rooms";
import { selectEnabledStaffNames } from "@/db/queries/staff";
import { rolesMay } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import type { BlockedTime } from "@/lib/domain/blocked-time";
import { NotFound } from "@/lib/domain/errors";
import { now } from "@/lib/platform/clock";
import { audited } from "../audited";

type Named = { id: string; name: string };

/** What is blocked now or later, and what can be: rooms in use, and people who examine. */
export type BlockedTimesList = { timeZone: string; blocked: BlockedTime[]; rooms: Named[]; people: Named[] };

export async function listBlockedTimes(actor: StaffActor): Promise<BlockedTimesList> {
  return audited(actor, "blocked_times.list", { kind: "blocked_time" }, async (tx, note) => {
    const { clinicId } = actor;
    const clinic = await findClinic(tx, clinicId);
    if (clinic === null) throw new NotFound();
    const blocked = await selectComingBlockedTimesInClinic(tx, clinicId, now());
    note.rows(blocked.length);
    const rooms = await selectRoomsInClinic(tx, clinicId);
    const staff = await selectEnabledStaffNames(tx, clinicId);
    return {
      timeZone: clinic.timeZone,
      blocked,
      rooms: rooms.filter(({ isActive }) => isActive).map(({ id, name }) => ({ id, name })),
      people: staff.filter(({ roles }) => rolesMay(roles, "ultrasounds.examine")).map(({ id, name }) => ({ id, name })),
    };
  });
}
