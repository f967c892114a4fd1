import "server-only";
import { selectOpenFlagsOfRequest } from "@/db/queries/request-flags";
import type { RequestRow } from "@/db/queries/requests";
import { may } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { urgencyFromRank } from "@/lib/domain/cramp-pattern/urgency";
import { refuseRoutineBooking } from "@/lib/domain/triage";
import type { OrderPurpose, Priority } from "@/lib/domain/ultrasound";
import type { Tx } from "./audited";

type Wanted = { purpose: OrderPurpose; priority: Priority };

/** Throws Invalid while an emergency or same-day flag is open. A same-day scan for a clot is what such a flag asks for. */
export async function refuseWhileFlagged(tx: Tx, actor: StaffActor, request: RequestRow, { purpose, priority }: Wanted): Promise<void> {
  if (purpose === "dvt" && priority === "same_day") return;
  const flags = await selectOpenFlagsOfRequest(tx, request.id, request.clinicId);
  const seesFlags = may(actor, "requests.see_pattern");
  refuseRoutineBooking(flags.map(({ flag, level }) => ({ flag: seesFlags ? flag : "a safety flag", urgency: urgencyFromRank(level) })));
}
