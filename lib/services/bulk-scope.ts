import "server-only";
import { countWorklist } from "@/db/queries/worklist-counts";
import { selectWorklistIdsByOffset } from "@/db/queries/worklist-pages";
import { may } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { MOST_IN_BULK } from "@/lib/domain/bulk";
import { Invalid } from "@/lib/domain/errors";
import { refuseUnseen, type WorklistQuery } from "@/lib/domain/worklist";
import { viewOf } from "@/lib/domain/worklist-views";
import type { Tx } from "./audited";
import { deskOf } from "./worklist-rows";

/** The requests of a whole list in its order, whatever its page. Throws Forbidden as the list does, Invalid when there are too many to look through. */
export async function idsOfList(tx: Tx, actor: StaffActor, query: WorklistQuery): Promise<string[]> {
  refuseUnseen(query, may(actor, "requests.see_pattern"));
  const { scope } = await deskOf(tx, actor);
  const { total, safety } = await countWorklist(tx, scope, query);
  if (total > MOST_IN_BULK) throw new Invalid(`At most ${MOST_IN_BULK} requests are changed at once. Narrow the list with a filter first.`);
  const sort = query.sort.length > 0 ? query.sort : viewOf(query.view).sort;
  return selectWorklistIdsByOffset(tx, scope, query, sort, { offset: 0, limit: MOST_IN_BULK, safetyTotal: safety });
}
