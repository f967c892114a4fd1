import "server-only";
import { countFacets as countFacetsOfList } from "@/db/queries/worklist-facets";
import { may } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { FACETS, isPatternFacet, refuseUnseen, type Facets, type WorklistQuery } from "@/lib/domain/worklist";
import { audited } from "@/lib/services/audited";
import { deskOf } from "../worklist-rows";

/** How many requests of the list have each value of each filter that the person may set. Throws Forbidden as the list does. */
export async function countFacets(actor: StaffActor, query: WorklistQuery): Promise<Facets> {
  return audited(actor, "requests.list", { kind: "request" }, async (tx) => {
    const seesPattern = may(actor, "requests.see_pattern");
    refuseUnseen(query, seesPattern);
    const { scope } = await deskOf(tx, actor);
    return { counts: await countFacetsOfList(tx, scope, query, FACETS.filter((facet) => seesPattern || !isPatternFacet(facet))) };
  });
}
