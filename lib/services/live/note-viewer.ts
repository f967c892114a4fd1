import "server-only";
import { findLastChangeBesides } from "@/db/queries/changes";
import { deleteStaleViewers, deleteViewerInClinic, saveViewerInClinic, selectViewersInClinic, tellOpened } from "@/db/queries/request-viewers";
import { findVersionInClinic } from "@/db/queries/requests";
import { may } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { Forbidden } from "@/lib/domain/errors";
import { OPEN_FOR_MS, type Viewer } from "@/lib/domain/live";
import { BESIDE_THE_VERSION } from "@/lib/domain/request-changes";
import type { NoteViewerInput } from "@/lib/inputs/viewers";
import { now } from "@/lib/platform/clock";
import { unattended, type Tx } from "../audited";

export type Seen = { viewers: Viewer[]; change: { by: string; at: Date } | null; at: Date };

/**
 * Notes that this person has a request open, or has left it. Answers which colleagues have it open, and who saved a newer
 * version than the one on this person's screen; null when the clinic has no such request. Throws Forbidden.
 */
export async function noteViewer(actor: StaffActor, { requestId, version, isLeaving }: NoteViewerInput): Promise<Seen | null> {
  if (!may(actor, "requests.get")) throw new Forbidden();
  const at = now();
  const freshAfter = new Date(at.getTime() - OPEN_FOR_MS);
  const who = { requestId, clinicId: actor.clinicId, staffId: actor.staffId };
  return unattended("note who has a request open", async (tx) => {
    if (isLeaving) {
      if (await deleteViewerInClinic(tx, who)) await tellOpened(tx, requestId, actor.clinicId);
      return null;
    }
    const saved = await saveViewerInClinic(tx, { ...who, at, freshAfter });
    if (saved === null) return null;
    if (saved.isNew) {
      await deleteStaleViewers(tx, freshAfter);
      await tellOpened(tx, requestId, actor.clinicId);
    }
    return { viewers: await selectViewersInClinic(tx, [requestId], { ...who, freshAfter }), change: await changeSince(tx, actor, { requestId, version }), at };
  });
}

/** One's own change needs no telling: the page draws it anyway. */
async function changeSince(tx: Tx, actor: StaffActor, seen: { requestId: string; version: number }): Promise<Seen["change"]> {
  const version = await findVersionInClinic(tx, seen.requestId, actor.clinicId);
  if (version === null || version <= seen.version) return null;
  const change = await findLastChangeBesides(tx, seen.requestId, actor.clinicId, BESIDE_THE_VERSION);
  return change === null || change.by === actor.name ? null : { by: change.by, at: change.at };
}
