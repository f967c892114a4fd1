import "server-only";
import { findClinicDesk } from "@/db/queries/clinic-day";
import { countOpenRequestsInClinic } from "@/db/queries/worklist-counts";
import type { StaffActor } from "@/lib/domain/actor";
import { NotFound } from "@/lib/domain/errors";
import type { ViewCounts } from "@/lib/domain/worklist";
import { viewCounts } from "@/lib/domain/worklist-counts";
import { now } from "@/lib/platform/clock";
import { audited } from "@/lib/services/audited";

/** How many requests stand in each saved view, exactly. */
export async function countViews(actor: StaffActor): Promise<ViewCounts> {
  return audited(actor, "requests.list", { kind: "request" }, async (tx) => {
    const at = now().toISOString();
    const desk = await findClinicDesk(tx, actor.clinicId, at);
    if (desk === null) throw new NotFound("This clinic does not exist.");
    return viewCounts(await countOpenRequestsInClinic(tx, { clinicId: actor.clinicId, staffId: actor.staffId, at, day: desk.day }));
  });
}
