import "server-only";
import { countOpenRequestsInClinic } from "@/db/queries/worklist-counts";
import type { StaffActor } from "@/lib/domain/actor";
import type { ViewCounts } from "@/lib/domain/worklist";
import { viewCounts } from "@/lib/domain/worklist-counts";
import { audited } from "@/lib/services/audited";
import { deskOf } from "../worklist-rows";

/** How many requests stand in each saved view, exactly. */
export async function countViews(actor: StaffActor): Promise<ViewCounts> {
  return audited(actor, "requests.list", { kind: "request" }, async (tx) => {
    const { scope } = await deskOf(tx, actor);
    return viewCounts(await countOpenRequestsInClinic(tx, scope));
  });
}
