import "server-only";
import { and, asc, count, desc, eq, gte, inArray, isNull, or, sql } from "drizzle-orm";
import type { FeedAppointment } from "@/lib/domain/calendar-feed";
import type { Tx } from "../client";
import { calendarFeeds, rooms, staff, ultrasoundAppointments, ultrasoundOrders } from "../schema";

export type FeedRow = typeof calendarFeeds.$inferSelect;

export async function insertFeed(tx: Tx, feed: typeof calendarFeeds.$inferInsert): Promise<void> {
  await tx.insert(calendarFeeds).values(feed);
}

export async function countOpenFeedsInClinic(tx: Tx, clinicId: string): Promise<number> {
  const [row] = await tx.select({ all: count() }).from(calendarFeeds).where(and(eq(calendarFeeds.clinicId, clinicId), isNull(calendarFeeds.revokedAt)));
  return row?.all ?? 0;
}

/** The open feeds of the rooms, and those of this person; newest first. */
export async function selectOpenFeedsInClinic(tx: Tx, clinicId: string, staffId: string, limit: number) {
  const f = calendarFeeds;
  return tx
    .select({ id: f.id, kind: f.kind, roomName: rooms.name, madeById: f.createdById, madeBy: staff.name, createdAt: f.createdAt, lastReadAt: f.lastReadAt })
    .from(f)
    .innerJoin(staff, eq(staff.id, f.createdById))
    .leftJoin(rooms, eq(rooms.id, f.roomId))
    .where(and(eq(f.clinicId, clinicId), isNull(f.revokedAt), or(eq(f.kind, "room"), eq(f.staffId, staffId))))
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

export async function saveFeedRead(tx: Tx, feed: Pick<FeedRow, "id" | "clinicId">, at: Date): Promise<void> {
  await tx
    .update(calendarFeeds)
    .set({ lastReadAt: at, version: sql`${calendarFeeds.version} + 1` })
    .where(and(eq(calendarFeeds.id, feed.id), eq(calendarFeeds.clinicId, feed.clinicId)));
}

export type OpenFeed = FeedRow & { maker: Pick<typeof staff.$inferSelect, "roles" | "disabledAt">; roomName: string | null };

/** The feed of a secret, with who made it; null when it was revoked or never was. */
export async function findOpenFeedByToken(tx: Tx, tokenSha256: string): Promise<OpenFeed | null> {
  const [row] = await tx
    .select({ feed: calendarFeeds, roles: staff.roles, disabledAt: staff.disabledAt, roomName: rooms.name })
    .from(calendarFeeds)
    .innerJoin(staff, eq(staff.id, calendarFeeds.createdById))
    .leftJoin(rooms, eq(rooms.id, calendarFeeds.roomId))
    .where(and(eq(calendarFeeds.tokenSha256, tokenSha256), isNull(calendarFeeds.revokedAt)));
  return row ? { ...row.feed, maker: { roles: row.roles, disabledAt: row.disabledAt }, roomName: row.roomName } : null;
}

const STANDS = ["booked", "arrived", "done"] as const;

/** The appointments of one room or one sonographer: those that stand and ended after `since`, and those that were ended since then. */
export async function selectAppointmentsOfFeed(tx: Tx, { clinicId, roomId, staffId }: Pick<FeedRow, "clinicId" | "roomId" | "staffId">, since: Date, limit: number): Promise<FeedAppointment[]> {
  const a = ultrasoundAppointments;
  const whose = roomId === null ? eq(a.sonographerId, staffId ?? "") : eq(a.roomId, roomId);
  const isShown = or(and(inArray(a.state, STANDS), gte(a.endsAt, since)), and(inArray(a.state, ["cancelled", "moved", "no_show"]), gte(a.endedAt, since)));
  const rows = await tx
    .select({ appointment: a, legs: ultrasoundOrders.legs, roomName: rooms.name })
    .from(a)
    .innerJoin(ultrasoundOrders, eq(ultrasoundOrders.id, a.orderId))
    .innerJoin(rooms, eq(rooms.id, a.roomId))
    .where(and(eq(a.clinicId, clinicId), whose, isShown))
    .orderBy(asc(a.startsAt), asc(a.id))
    .limit(limit);
  return rows.map(({ appointment: { id, version, state, startsAt, endsAt, recordedAt, arrivedAt, inRoomAt, endedAt }, legs, roomName }) => {
    const changes = [recordedAt, arrivedAt, inRoomAt, endedAt].filter((at) => at !== null).map((at) => at.getTime());
    return { id, version, state, startsAt, endsAt, legs, roomName, changedAt: new Date(Math.max(...changes)) };
  });
}
