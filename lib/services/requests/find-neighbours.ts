import "server-only";
import { findWorklistNeighbours, type Neighbours } from "@/db/queries/worklist-neighbours";
import { may } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { refuseUnseen, type WorklistQuery } from "@/lib/domain/worklist";
import { viewOf } from "@/lib/domain/worklist-views";
import { audited } from "../audited";
import { deskOf } from "../worklist-rows";

/** The requests before and behind one in the list it was opened from; ids only. Throws Forbidden for a list by what the role may not see. */
export async function findNeighbours(actor: StaffActor, { requestId, query }: { requestId: string; query: WorklistQuery }): Promise<Neighbours> {
  return audited(actor, "requests.list", { kind: "request", id: requestId }, async (tx, note) => {
    refuseUnseen(query, may(actor, "requests.see_pattern"));
    const { scope } = await deskOf(tx, actor);
    const sort = query.sort.length > 0 ? query.sort : viewOf(query.view).sort;
    const found = (await findWorklistNeighbours(tx, scope, query, sort, requestId)) ?? { previousId: null, nextId: null };
    note.rows([found.previousId, found.nextId].filter((id) => id !== null).length);
    return found;
  });
}
