import "server-only";
import { countTodaysTriage, countWorklist } from "@/db/queries/worklist-counts";
import { findWorklistFirst, findWorklistNeighbours, isOnWorklist } from "@/db/queries/worklist-neighbours";
import type { WorklistScope } from "@/db/queries/worklist-scope";
import type { StaffActor } from "@/lib/domain/actor";
import type { Focus } from "@/lib/domain/focus";
import { viewOf } from "@/lib/domain/worklist-views";
import { freshWorklistQuery } from "@/lib/inputs/worklist-url";
import { audited, type Tx } from "../audited";
import { deskOf } from "../worklist-rows";

const TRIAGE = freshWorklistQuery("triage");
const SORT = viewOf("triage").sort;

/**
 * The request named by its place, also when it has just left the Triage view: nobody is shown another person before they
 * go on. Without a place, the first of the view. Behind the last comes the first.
 */
export async function findFocus(actor: StaffActor, { at: placeId }: { at: string | null }): Promise<Focus> {
  return audited(actor, "requests.list", { kind: "request" }, async (tx, note) => {
    const { scope } = await deskOf(tx, actor);
    const { total: left, safety } = await countWorklist(tx, scope, TRIAGE);
    const firstId = await findWorklistFirst(tx, scope, TRIAGE, SORT);
    const around = placeId === null ? null : await findWorklistNeighbours(tx, scope, TRIAGE, SORT, placeId);
    const requestId = around === null ? firstId : placeId;
    note.rows(requestId === null ? 0 : 1);
    if (requestId === null) return { requestId, isWaiting: false, nextId: null, left, urgentId: null, today: await countTodaysTriage(tx, scope) };
    const behind = around ?? (await findWorklistNeighbours(tx, scope, TRIAGE, SORT, requestId));
    const nextId = behind?.nextId ?? firstId;
    return {
      requestId,
      isWaiting: await isOnWorklist(tx, scope, TRIAGE, requestId),
      nextId: nextId === requestId ? null : nextId,
      left,
      urgentId: await urgentIdBeside(tx, scope, requestId, safety > 0 ? firstId : null),
      today: null,
    };
  });
}

/** Urgent ones stand first: seen from one that has none before it, nothing urgent was stepped over. */
async function urgentIdBeside(tx: Tx, scope: WorklistScope, shownId: string, urgentId: string | null): Promise<string | null> {
  if (urgentId === null || urgentId === shownId) return null;
  const urgent = { ...TRIAGE, filter: { ...TRIAGE.filter, urgencies: ["SAME_DAY", "EMERGENCY"] as const } };
  return (await isOnWorklist(tx, scope, urgent, shownId)) ? null : urgentId;
}
