import "server-only";
import { findViewSettingsInClinic, lockViewInClinic, selectViewsInClinic, type SavedViewRow } from "@/db/queries/saved-views";
import { sqlStateOf } from "@/db/errors";
import { may } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { Conflict, Forbidden, Invalid, NotFound } from "@/lib/domain/errors";
import type { ViewShelf } from "@/lib/domain/saved-views";
import { asksForPattern } from "@/lib/domain/worklist";
import { WORKLIST_VIEW_IDS } from "@/lib/domain/worklist-views";
import { readViewQuery } from "@/lib/inputs/views";
import type { Tx } from "./audited";

const UNIQUE_VIOLATION = "23505";

/** The views that a person can open: their own and the shared ones, without those that ask for what their roles may not see. */
export async function viewShelf(tx: Tx, actor: StaffActor): Promise<ViewShelf> {
  const seesPattern = may(actor, "requests.see_pattern");
  const rows = await selectViewsInClinic(tx, actor.clinicId, actor.staffId);
  const views = rows
    .filter(({ query }) => seesPattern || !asksForPattern(readViewQuery(query).query))
    .map(({ id, name, isShared, ownerId, ownerName, query, version }) => ({ id, name, isShared, isOwn: ownerId === actor.staffId, ownerName, query, version }));
  const settings = await findViewSettingsInClinic(tx, actor.staffId, actor.clinicId);
  const isOffered = (id: string) => views.some((view) => view.id === id);
  const opensWith = settings?.opensWith ?? null;
  const isBuiltIn = WORKLIST_VIEW_IDS.some((id) => id === opensWith);
  return {
    views,
    pinned: settings?.pinned.filter(isOffered) ?? [],
    opensWith: opensWith !== null && (isBuiltIn || isOffered(opensWith)) ? opensWith : null,
    version: settings?.version ?? 0,
  };
}

/** A person's own view as they saw it, locked. NotFound, Forbidden for a colleague's, Conflict for an older version. */
export async function lockedView(tx: Tx, actor: StaffActor, seen: { viewId: string; version: number }): Promise<SavedViewRow> {
  const view = await lockViewInClinic(tx, seen.viewId, actor.clinicId, actor.staffId);
  if (view === null) throw new NotFound("This view does not exist any more.");
  if (view.ownerId !== actor.staffId) throw new Forbidden("A colleague shares this view, and only they change it. Save this list under a name of your own.");
  if (view.version !== seen.version) {
    throw new Conflict("This view was changed in another window. It is shown as it is now.", { version: view.version, changedBy: null, changedAt: null, what: null });
  }
  return view;
}

/** Runs a write that gives a view a name; a name that the person uses already is refused in words. */
export async function withNewName<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (sqlStateOf(error) !== UNIQUE_VIOLATION) throw error;
    const message = "You have a view with this name.";
    throw new Invalid(message, [{ field: "name", message }]);
  }
}
