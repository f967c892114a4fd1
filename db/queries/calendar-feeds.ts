import "server-only";
import { and, asc, desc, eq, gte, inArray, isNull, or, sql } from "drizzle-orm";
import type { FeedAppointment, FeedReach } from "@/lib/domain/calendar-feed";
import type { Tx } from "../client";
import { auditEvents, calendarFeeds, rooms, staff, ultrasoundAppointments, ultrasoundOrders } from "../schema";

export type FeedRow = typeof calendarFeeds.$inferSelect;

export async function insertFeed(tx: Tx, feed: typeof calendarFeeds.$inferInsert): Promise<void> {
  await tx.insert(calendarFeeds).values(feed);
}

type Maker = Pick<typeof staff.$inferSelect, "roles" | "disabledAt">;
const MAKER = { roles: staff.roles, disabledAt: staff.disabledAt };

/** Of each feed that was not revoked, its kind and who made it. */
export async function selectMakersOfOpenFeedsInClinic(tx: Tx, clinicId: string): Promise<(Pick<FeedRow, "kind"> & { maker: Maker })[]> {
  const f = calendarFeeds;
  return tx
    .select({ kind: f.kind, maker: MAKER })
    .from(f)
    .innerJoin(staff, eq(staff.id, f.createdById))
    .where(and(eq(f.clinicId, clinicId), isNull(f.revokedAt)));
}

/** The feeds that were not revoked, as far as this person's reach goes; newest first. */
export async function selectOpenFeedsInClinic(tx: Tx, clinicId: string, { staffId, reach }: { staffId: string; reach: FeedReach }, limit: number) {
  const f = calendarFeeds;
  const isMine = eq(f.createdById, staffId);
  const whose = { all: undefined, rooms: or(isMine, eq(f.kind, "room")), own: isMine }[reach];
  return tx
    .select({ id: f.id, kind: f.kind, roomName: rooms.name, madeById: f.createdById, madeBy: staff.name, maker: MAKER, createdAt: f.createdAt, lastReadAt: f.lastReadAt })
    .from(f)
    .innerJoin(staff, eq(staff.id, f.createdById))
    .leftJoin(rooms, eq(rooms.id, f.roomId))
    .where(and(eq(f.clinicId, clinicId), isNull(f.revokedAt), whose))
    .orderBy(desc(f.createdAt), desc(f.id))
    .limit(limit);
}

export async function lockFeedInClinic(tx: Tx, feedId: string, clinicId: string): Promise<FeedRow | null> {
  const [row] = await tx.select().from(calendarFeeds).where(and(eq(calendarFeeds.id, feedId), eq(calendarFeeds.clinicId, clinicId))).for("update");
  return row ?? null;
}

/** Whatever its version: a feed must end even while it is being read. */
export async function saveFeedRevoked(tx: Tx, feedId: string, clinicId: string, by: { at: Date; staffId: string }): Promise<void> {
  await tx
    .update(calendarFeeds)
    .set({ revokedAt: by.at, revokedById: by.staffId, version: sql`${calendarFeeds.version} + 1` })
    .where(and(eq(calendarFeeds.id, feedId), eq(calendarFeeds.clinicId, clinicId)));
}

/** Ends every feed that this person made; returns their ids. */
export async function saveFeedsOfStaffRevoked(tx: Tx, staffId: string, clinicId: string, by: { at: Date; staffId: string }): Promise<string[]> {
  const rows = await tx
    .update(calendarFeeds)
    .set({ revokedAt: by.at, revokedById: by.staffId, version: sql`${calendarFeeds.version} + 1` })
    .where(and(eq(calendarFeeds.createdById, staffId), eq(calendarFeeds.clinicId, clinicId), isNull(calendarFeeds.revokedAt)))
    .returning({ id: calendarFeeds.id });
  return rows.map(({ id }) => id);
}

export async function saveFeedRead(tx: Tx, feed: Pick<FeedRow, "id" | "clinicId">, at: Date): Promise<void> {
  await tx
    .update(calendarFeeds)
    .set({ lastReadAt: at, version: sql`${calendarFeeds.version} + 1` })
    .where(and(eq(calendarFeeds.id, feed.id), eq(calendarFeeds.clinicId, feed.clinicId)));
}

export type OpenFeed = FeedRow & { maker: Maker; roomName: string | null };

/** The feed of a secret, with who made it; null when it was revoked or never was. */
export async function findOpenFeedByToken(tx: Tx, tokenSha256: string): Promise<OpenFeed | null> {
  const [row] = await tx
    .select({ feed: calendarFeeds, maker: MAKER, roomName: rooms.name })
    .from(calendarFeeds)
    .innerJoin(staff, eq(staff.id, calendarFeeds.createdById))
    .leftJoin(rooms, eq(rooms.id, calendarFeeds.roomId))
    .where(and(eq(calendarFeeds.tokenSha256, tokenSha256), isNull(calendarFeeds.revokedAt)));
  return row ? { ...row.feed, maker: row.maker, roomName: row.roomName } : null;
}

const STANDS = ["booked", "arrived", "done"] as const;

/**
 * When an appointment, or another of its order, was last changed. Its own times cannot say: they are taken out again when it
 * stands again after all, and a calendar that was told of a later change would keep the older one.
 */
const CHANGED_AT = sql`greatest(${ultrasoundAppointments.recordedAt}, (
  select max(${auditEvents.at}) from ${auditEvents}
  where ${auditEvents.subjectId} = ${ultrasoundAppointments.orderId} and ${auditEvents.clinicId} = ${ultrasoundAppointments.clinicId} and ${auditEvents.outcome} = 'ok'
    and exists (select 1 from unnest(${auditEvents.changedFields}) field where field like 'appointment.%')
))`.mapWith(ultrasoundAppointments.recordedAt);

/** The appointments of one room or one sonographer: those that stand and ended after `since`, and those that were ended since then. */
export async function selectAppointmentsOfFeed(tx: Tx, { clinicId, roomId, staffId }: Pick<FeedRow, "clinicId" | "roomId" | "staffId">, since: Date, limit: number): Promise<FeedAppointment[]> {
  const a = ultrasoundAppointments;
  const whose = roomId === null ? eq(a.sonographerId, staffId ?? "") : eq(a.roomId, roomId);
  const isShown = or(and(inArray(a.state, STANDS), gte(a.endsAt, since)), and(inArray(a.state, ["cancelled", "moved", "no_show"]), gte(a.endedAt, since)));
  const rows = await tx
    .select({ appointment: a, legs: ultrasoundOrders.legs, roomName: rooms.name, changedAt: CHANGED_AT })
    .from(a)
    .innerJoin(ultrasoundOrders, eq(ultrasoundOrders.id, a.orderId))
    .innerJoin(rooms, eq(rooms.id, a.roomId))
    .where(and(eq(a.clinicId, clinicId), whose, isShown))
    .orderBy(asc(a.startsAt), asc(a.id))
    .limit(limit);
  return rows.map(({ appointment: { id, version, state, startsAt, endsAt }, ...row }) => ({ id, version, state, startsAt, endsAt, ...row }));
}
