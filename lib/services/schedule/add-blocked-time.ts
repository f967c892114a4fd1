import "server-only";
import { insertBlockedTime, selectAppointmentsInTheWay } from "@/db/queries/blocked-times";
import { lockBookings } from "@/db/queries/booked-times";
import { findClinic } from "@/db/queries/clinics";
import { findRoomInClinic } from "@/db/queries/rooms";
import { findStaffInClinic } from "@/db/queries/staff";
import { may } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { blockedTimeRefusal, type AppointmentInTheWay } from "@/lib/domain/blocked-time";
import { dayEnd, dayStart } from "@/lib/domain/day-bounds";
import { Invalid, NotFound, type FieldError } from "@/lib/domain/errors";
import { instantAtWall } from "@/lib/domain/wall-time";
import type { AddBlockedTimeInput } from "@/lib/inputs/blocked-times";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { audited, type Tx } from "../audited";

/** `inTheWay` is empty and `inTheWayCount` still right for roles that may not see appointments. */
export type AddedBlockedTime = { blockedTimeId: string; inTheWayCount: number; inTheWay: AppointmentInTheWay[] };

/**
 * Blocks a room, a person or the whole clinic from now on against booking. What is booked in that time stays and is named.
 * `Invalid` for a time of the clinic's clock that is missing or comes twice, and for one that is over.
 */
export async function addBlockedTime(actor: StaffActor, input: AddBlockedTimeInput): Promise<AddedBlockedTime> {
  const id = newId();
  return audited(actor, "blocked_times.add", { kind: "blocked_time", id }, async (tx, note) => {
    const { clinicId, staffId: recordedById } = actor;
    await lockBookings(tx, clinicId);
    const clinic = await findClinic(tx, clinicId);
    if (clinic === null) throw new NotFound();
    await refuseUnknown(tx, clinicId, input);
    const { startsAt, endsAt } = readSpan(input, clinic.timeZone);
    const { roomId, staffId, reason } = input;
    await insertBlockedTime(tx, { id, clinicId, roomId, staffId, startsAt, endsAt, reason, recordedById });
    note.changed("roomId", "staffId", "startsAt", "endsAt", "reason");
    const inTheWay = await selectAppointmentsInTheWay(tx, clinicId, input, { from: startsAt, before: endsAt });
    note.rows(inTheWay.length);
    return { blockedTimeId: id, inTheWayCount: inTheWay.length, inTheWay: may(actor, "ultrasounds.list") ? inTheWay : [] };
  });
}

async function refuseUnknown(tx: Tx, clinicId: string, { roomId, staffId }: AddBlockedTimeInput): Promise<void> {
  if (roomId !== null && (await findRoomInClinic(tx, roomId, clinicId)) === null) throw new NotFound("This room does not exist in your clinic.");
  if (staffId !== null && (await findStaffInClinic(tx, staffId, clinicId)) === null) throw new NotFound("This person does not exist in your clinic.");
}

function readSpan({ fromDay, fromClock, toDay, toClock }: AddBlockedTimeInput, timeZone: string): { startsAt: Date; endsAt: Date } {
  const from = fromClock === null ? { at: dayStart(fromDay, timeZone), problem: null } : instantAtWall({ day: fromDay, clock: fromClock }, timeZone);
  const to = toClock === null ? { at: dayEnd(toDay, timeZone), problem: null } : instantAtWall({ day: toDay, clock: toClock }, timeZone);
  const problems: FieldError[] = [
    ...(from.problem === null ? [] : [{ field: "fromClock", message: from.problem }]),
    ...(to.problem === null ? [] : [{ field: "toClock", message: to.problem }]),
  ];
  if (from.at === null || to.at === null) throw new Invalid("The clocks change on that day.", problems);
  const refusal = blockedTimeRefusal({ startsAt: from.at, endsAt: to.at }, now());
  if (refusal !== null) throw new Invalid(refusal, [{ field: toClock === null ? "toDay" : "toClock", message: refusal }]);
  return { startsAt: from.at, endsAt: to.at };
}
