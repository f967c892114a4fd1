import "server-only";
import { and, asc, eq, gt, inArray, isNull, lt, type SQL } from "drizzle-orm";
import type { AppointmentInTheWay, BlockedTime } from "@/lib/domain/blocked-time";
import type { Tx } from "../client";
import { blockedTimes, requests, rooms, staff, ultrasoundAppointments, ultrasoundOrders } from "../schema";

const MOST_BLOCKED_TIMES = 500;
const MOST_IN_THE_WAY = 200;

type Span = { from: Date; before: Date };

/** What is blocked in this span, half-open, soonest first. */
export async function selectBlockedTimesInClinic(tx: Tx, clinicId: string, { from, before }: Span): Promise<BlockedTime[]> {
  return selectBlocked(tx, clinicId, and(lt(blockedTimes.startsAt, before), gt(blockedTimes.endsAt, from)));
}

/** What is blocked now or later, soonest first. */
export async function selectComingBlockedTimesInClinic(tx: Tx, clinicId: string, now: Date): Promise<BlockedTime[]> {
  return selectBlocked(tx, clinicId, gt(blockedTimes.endsAt, now));
}

async function selectBlocked(tx: Tx, clinicId: string, which: SQL | undefined): Promise<BlockedTime[]> {
  const b = blockedTimes;
  return tx
    .select({
      id: b.id, version: b.version, roomId: b.roomId, staffId: b.staffId, startsAt: b.startsAt, endsAt: b.endsAt, reason: b.reason,
      roomName: rooms.name, staffName: staff.name,
    })
    .from(b)
    .leftJoin(rooms, eq(rooms.id, b.roomId))
    .leftJoin(staff, eq(staff.id, b.staffId))
    .where(and(eq(b.clinicId, clinicId), isNull(b.removedAt), which))
    .orderBy(asc(b.startsAt), asc(b.endsAt), asc(b.id))
    .limit(MOST_BLOCKED_TIMES);
}

export async function findBlockedTimeInClinic(tx: Tx, blockedTimeId: string, clinicId: string): Promise<BlockedTime | null> {
  const [row] = await selectBlocked(tx, clinicId, eq(blockedTimes.id, blockedTimeId));
  return row ?? null;
}

export async function insertBlockedTime(tx: Tx, blockedTime: typeof blockedTimes.$inferInsert): Promise<void> {
  await tx.insert(blockedTimes).values(blockedTime);
}

/** False when somebody else changed it first. */
export async function removeBlockedTimeInClinic(tx: Tx, blockedTimeId: string, clinicId: string, version: number, removed: { removedAt: Date; removedById: string }): Promise<boolean> {
  const b = blockedTimes;
  const saved = await tx
    .update(b)
    .set({ ...removed, version: version + 1 })
    .where(and(eq(b.id, blockedTimeId), eq(b.clinicId, clinicId), eq(b.version, version), isNull(b.removedAt)))
    .returning({ id: b.id });
  return saved.length > 0;
}

type Whose = { roomId: string | null; staffId: string | null };

/** Who is booked or here in that time, in that room or with that person, or at all; soonest first. */
export async function selectAppointmentsInTheWay(tx: Tx, clinicId: string, { roomId, staffId }: Whose, { from, before }: Span): Promise<AppointmentInTheWay[]> {
  const a = ultrasoundAppointments;
  const rows = await tx
    .select({ requestId: requests.id, reference: requests.reference, startsAt: a.startsAt, roomName: rooms.name, sonographerName: staff.name })
    .from(a)
    .innerJoin(ultrasoundOrders, eq(ultrasoundOrders.id, a.orderId))
    .innerJoin(requests, eq(requests.id, ultrasoundOrders.requestId))
    .innerJoin(rooms, eq(rooms.id, a.roomId))
    .innerJoin(staff, eq(staff.id, a.sonographerId))
    .where(
      and(
        eq(a.clinicId, clinicId), inArray(a.state, ["booked", "arrived"]), lt(a.startsAt, before), gt(a.endsAt, from),
        roomId === null ? undefined : eq(a.roomId, roomId), staffId === null ? undefined : eq(a.sonographerId, staffId),
      ),
    )
    .orderBy(asc(a.startsAt), asc(a.id))
    .limit(MOST_IN_THE_WAY);
  return rows.map(({ startsAt, ...row }) => ({ ...row, startsAt: startsAt.toISOString() }));
}
