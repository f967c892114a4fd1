import "server-only";
import { and, arrayContains, asc, count, eq, isNull, ne, sql } from "drizzle-orm";
import type { Role } from "@/lib/domain/actor";
import type { Tx } from "../client";
import { oneTimeLinks, staff } from "../schema";

export type StaffRow = typeof staff.$inferSelect;

export async function findStaffByEmail(tx: Tx, email: string): Promise<StaffRow | null> {
  const [row] = await tx.select().from(staff).where(eq(sql`lower(${staff.email})`, email.toLowerCase()));
  return row ?? null;
}

export async function findStaffInClinic(tx: Tx, staffId: string, clinicId: string): Promise<StaffRow | null> {
  const [row] = await tx.select().from(staff).where(and(eq(staff.id, staffId), eq(staff.clinicId, clinicId)));
  return row ?? null;
}

/** What stands behind the person's name on a report; null where nothing is written. */
export async function findCredential(tx: Tx, staffId: string, clinicId: string): Promise<string | null> {
  const [row] = await tx.select({ credential: staff.credential }).from(staff).where(and(eq(staff.id, staffId), eq(staff.clinicId, clinicId)));
  return row?.credential ?? null;
}

export async function selectStaffInClinic(tx: Tx, clinicId: string) {
  return tx
    .select({
      id: staff.id,
      email: staff.email,
      name: staff.name,
      roles: staff.roles,
      credential: staff.credential,
      hasPassword: sql<boolean>`${staff.passwordHash} is not null`,
      disabledAt: staff.disabledAt,
      createdAt: staff.createdAt,
      version: staff.version,
      openRequests: sql<number>`(select count(*)::int from requests r where r.assigned_to_id = staff.id and r.stage_order < 20)`,
    })
    .from(staff)
    .where(eq(staff.clinicId, clinicId))
    .orderBy(asc(sql`${staff.disabledAt} is not null`), asc(sql`lower(${staff.name})`))
    .limit(200);
}

/** Names of the people who can be given work. */
export async function selectEnabledStaffNames(tx: Tx, clinicId: string): Promise<{ id: string; name: string; roles: Role[] }[]> {
  return tx
    .select({ id: staff.id, name: staff.name, roles: staff.roles })
    .from(staff)
    .where(and(eq(staff.clinicId, clinicId), isNull(staff.disabledAt)))
    .orderBy(asc(sql`lower(${staff.name})`))
    .limit(200);
}

export async function countStaff(tx: Tx): Promise<number> {
  const [row] = await tx.select({ all: count() }).from(staff);
  return row?.all ?? 0;
}

/** Enabled administrators besides this person, locked so that two cannot remove each other at once. */
export async function countOtherAdmins(tx: Tx, clinicId: string, staffId: string): Promise<number> {
  const others = await tx
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.clinicId, clinicId), ne(staff.id, staffId), isNull(staff.disabledAt), arrayContains(staff.roles, ["admin"])))
    .for("update");
  return others.length;
}

export async function insertStaff(tx: Tx, row: typeof staff.$inferInsert): Promise<void> {
  await tx.insert(staff).values(row);
}

export type StaffChanges = Partial<Pick<StaffRow, "name" | "roles" | "credential" | "passwordHash" | "disabledAt">>;

/** False when the account has another version by now. */
export async function saveStaff(tx: Tx, staffId: string, clinicId: string, version: number, changes: StaffChanges): Promise<boolean> {
  const saved = await tx
    .update(staff)
    .set({ ...changes, version: sql`${staff.version} + 1` })
    .where(and(eq(staff.id, staffId), eq(staff.clinicId, clinicId), eq(staff.version, version)))
    .returning({ id: staff.id });
  return saved.length > 0;
}

export type OneTimeLink = typeof oneTimeLinks.$inferSelect;

/** The link of a token, locked, so that it is used once. */
export async function findLinkByToken(tx: Tx, tokenSha256: string): Promise<OneTimeLink | null> {
  const [row] = await tx.select().from(oneTimeLinks).where(eq(oneTimeLinks.tokenSha256, tokenSha256)).for("update");
  return row ?? null;
}

export async function insertLink(tx: Tx, link: typeof oneTimeLinks.$inferInsert): Promise<void> {
  await tx.insert(oneTimeLinks).values(link);
}

export async function saveLinkUsed(tx: Tx, linkId: string, at: Date): Promise<void> {
  await tx.update(oneTimeLinks).set({ usedAt: at }).where(eq(oneTimeLinks.id, linkId));
}

/** A new link makes the earlier ones of this person, or of the first setup, useless. */
export async function saveEarlierLinksUsed(tx: Tx, clinicId: string, staffId: string | null, at: Date): Promise<void> {
  const owner = staffId ? eq(oneTimeLinks.staffId, staffId) : isNull(oneTimeLinks.staffId);
  await tx
    .update(oneTimeLinks)
    .set({ usedAt: at })
    .where(and(eq(oneTimeLinks.clinicId, clinicId), owner, isNull(oneTimeLinks.usedAt)));
}
