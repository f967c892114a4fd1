import "server-only";
import { and, asc, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "../client";
import { rooms } from "../schema";

export type Room = Pick<typeof rooms.$inferSelect, "id" | "name" | "isActive" | "version">;

export async function selectRoomsInClinic(tx: Tx, clinicId: string): Promise<Room[]> {
  return tx
    .select({ id: rooms.id, name: rooms.name, isActive: rooms.isActive, version: rooms.version })
    .from(rooms)
    .where(eq(rooms.clinicId, clinicId))
    .orderBy(desc(rooms.isActive), asc(sql`lower(${rooms.name})`))
    .limit(100);
}

export async function findRoomInClinic(tx: Tx, roomId: string, clinicId: string): Promise<Room | null> {
  const [row] = await tx
    .select({ id: rooms.id, name: rooms.name, isActive: rooms.isActive, version: rooms.version })
    .from(rooms)
    .where(and(eq(rooms.id, roomId), eq(rooms.clinicId, clinicId)));
  return row ?? null;
}

export async function insertRoom(tx: Tx, room: typeof rooms.$inferInsert): Promise<void> {
  await tx.insert(rooms).values(room);
}

/** False when the room has another version by now. */
export async function saveRoom(tx: Tx, roomId: string, clinicId: string, version: number, changes: { name: string; isActive: boolean }): Promise<boolean> {
  const saved = await tx
    .update(rooms)
    .set({ ...changes, version: sql`${rooms.version} + 1` })
    .where(and(eq(rooms.id, roomId), eq(rooms.clinicId, clinicId), eq(rooms.version, version)))
    .returning({ id: rooms.id });
  return saved.length > 0;
}
