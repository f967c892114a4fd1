import "server-only";
import { and, asc, eq, or, sql } from "drizzle-orm";
import type { WorklistQuery } from "@/lib/domain/worklist";
import type { Tx } from "../client";
import { sqlStateOf } from "../errors";
import { savedViews, staff, viewSettings } from "../schema";
import { countWorklist } from "./worklist-counts";
import type { WorklistScope } from "./worklist-scope";

export type SavedViewRow = typeof savedViews.$inferSelect;
export type ViewSettingsRow = Pick<typeof viewSettings.$inferSelect, "pinned" | "opensWith" | "version">;

const MOST_LISTED = 300;
const QUERY_CANCELED = "57014";
/** A figure on a tab is worth no more; what is slow three times over is slow for all. */
const MOST_MS_COUNTED = 300;
const MOST_SLOW = 3;

/** A person's own views and those shared in the clinic, with the names of their owners. */
export async function selectViewsInClinic(tx: Tx, clinicId: string, staffId: string): Promise<(SavedViewRow & { ownerName: string })[]> {
  const rows = await tx
    .select({ view: savedViews, ownerName: staff.name })
    .from(savedViews)
    .innerJoin(staff, eq(staff.id, savedViews.ownerId))
    .where(and(eq(savedViews.clinicId, clinicId), or(eq(savedViews.ownerId, staffId), savedViews.isShared)))
    .orderBy(asc(sql`lower(${savedViews.name})`), asc(savedViews.id))
    .limit(MOST_LISTED);
  return rows.map(({ view, ownerName }) => ({ ...view, ownerName }));
}

/** The view, locked, when this person may know of it: their own, or a shared one. */
export async function lockViewInClinic(tx: Tx, viewId: string, clinicId: string, staffId: string): Promise<SavedViewRow | null> {
  const [row] = await tx
    .select()
    .from(savedViews)
    .where(and(eq(savedViews.id, viewId), eq(savedViews.clinicId, clinicId), or(eq(savedViews.ownerId, staffId), savedViews.isShared)))
    .for("update");
  return row ?? null;
}

export async function countViewsOfOwner(tx: Tx, clinicId: string, ownerId: string): Promise<number> {
  return tx.$count(savedViews, and(eq(savedViews.clinicId, clinicId), eq(savedViews.ownerId, ownerId)));
}

export async function insertView(tx: Tx, view: typeof savedViews.$inferInsert): Promise<void> {
  await tx.insert(savedViews).values(view);
}

export async function saveView(tx: Tx, view: SavedViewRow, changes: Partial<Pick<SavedViewRow, "name" | "isShared" | "query">>): Promise<void> {
  await tx
    .update(savedViews)
    .set({ ...changes, version: view.version + 1 })
    .where(and(eq(savedViews.id, view.id), eq(savedViews.clinicId, view.clinicId)));
}

/** Takes the view away, also from everybody's tabs. */
export async function deleteViewInClinic(tx: Tx, viewId: string, clinicId: string): Promise<void> {
  await tx.execute(sql`
    update view_settings set pinned = array_remove(pinned, ${viewId}), opens_with = nullif(opens_with, ${viewId}), version = version + 1
    where clinic_id = ${clinicId} and (${viewId} = any(pinned) or opens_with = ${viewId})`);
  await tx.delete(savedViews).where(and(eq(savedViews.id, viewId), eq(savedViews.clinicId, clinicId)));
}

export async function findViewSettingsInClinic(tx: Tx, staffId: string, clinicId: string): Promise<ViewSettingsRow | null> {
  const [row] = await tx
    .select({ pinned: viewSettings.pinned, opensWith: viewSettings.opensWith, version: viewSettings.version })
    .from(viewSettings)
    .where(and(eq(viewSettings.staffId, staffId), eq(viewSettings.clinicId, clinicId)));
  return row ?? null;
}

/** False when the settings have another version by now; version 0 = there are none yet. */
export async function saveViewSettings(tx: Tx, person: { staffId: string; clinicId: string }, version: number, settings: { pinned: string[]; opensWith: string | null }): Promise<boolean> {
  const saved =
    version === 0
      ? await tx.insert(viewSettings).values({ ...person, ...settings }).onConflictDoNothing().returning({ version: viewSettings.version })
      : await tx
          .update(viewSettings)
          .set({ ...settings, version: version + 1 })
          .where(and(eq(viewSettings.staffId, person.staffId), eq(viewSettings.clinicId, person.clinicId), eq(viewSettings.version, version)))
          .returning({ version: viewSettings.version });
  return saved.length > 0;
}

/** How many requests each list finds, in their order; null for one that is too slow to count, which costs the others nothing. */
export async function countListsInTime(tx: Tx, scope: WorklistScope, lists: readonly WorklistQuery[]): Promise<(number | null)[]> {
  const former = await tx.execute<{ value: string }>(sql`select current_setting('statement_timeout') as value`);
  await setTimeLimit(tx, String(MOST_MS_COUNTED));
  const totals: (number | null)[] = [];
  for (const query of lists) {
    const isEnough = totals.filter((total) => total === null).length >= MOST_SLOW;
    totals.push(isEnough ? null : await countInTime(tx, scope, query));
  }
  await setTimeLimit(tx, former.rows[0]?.value ?? "0");
  return totals;
}

async function setTimeLimit(tx: Tx, value: string): Promise<void> {
  await tx.execute(sql`select set_config('statement_timeout', ${value}, true)`);
}

async function countInTime(tx: Tx, scope: WorklistScope, query: WorklistQuery): Promise<number | null> {
  try {
    return await tx.transaction(async (savepoint) => (await countWorklist(savepoint, scope, query)).total);
  } catch (error) {
    if (sqlStateOf(error) !== QUERY_CANCELED) throw error;
    return null;
  }
}
