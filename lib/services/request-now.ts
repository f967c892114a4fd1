import "server-only";
import { selectLastChangesOfFields } from "@/db/queries/changes";
import { selectOpenFlagsOfRequest } from "@/db/queries/request-flags";
import type { RequestRow } from "@/db/queries/requests";
import { findStaffInClinic } from "@/db/queries/staff";
import { may } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { urgencyFromRank } from "@/lib/domain/cramp-pattern/urgency";
import { FACT_FIELDS, factChanges, type RequestNow } from "@/lib/domain/request-comparison";
import type { Tx } from "./audited";

/** A request as it stands now, as far as this person may see it, with who changed what last: for the side that came second. */
export async function requestNow(tx: Tx, actor: StaffActor, request: RequestRow): Promise<RequestNow> {
  const owner = request.assignedToId === null ? null : await findStaffInClinic(tx, request.assignedToId, request.clinicId);
  const flags = await selectOpenFlagsOfRequest(tx, request.id, request.clinicId);
  const seesPattern = may(actor, "requests.see_pattern");
  const fields = [...new Set(Object.values(FACT_FIELDS).flat())];
  return {
    facts: {
      stage: request.stage,
      urgency: urgencyFromRank(request.urgency),
      owner: owner?.name ?? null,
      snoozedUntil: request.snoozedUntil?.toISOString() ?? null,
      firstContactAt: request.firstContactAt?.toISOString() ?? null,
      openFlags: flags.map(({ flag }) => (seesPattern ? flag : "contact")).toSorted(),
    },
    changes: factChanges(await selectLastChangesOfFields(tx, request.id, request.clinicId, fields)),
  };
}
