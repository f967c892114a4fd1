import "server-only";
import type { RequestRow } from "@/db/queries/requests";
import { urgencyFromRank } from "@/lib/domain/cramp-pattern/urgency";
import type { Tx } from "./audited";
import { watchEmergency } from "./emergency-watch";
import { saveLocked } from "./locked-request";

/** Gives a locked request to somebody or to nobody. An emergency that nobody has any more is looked after again. */
export async function saveOwner(tx: Tx, request: RequestRow, ownerId: string | null): Promise<RequestRow> {
  if (ownerId !== null || !isUnanswered(request)) return saveLocked(tx, request, { assignedToId: ownerId });
  await watchEmergency(tx, { clinicId: request.clinicId, requestId: request.id });
  return saveLocked(tx, request, { assignedToId: null, escalatedAt: null });
}

function isUnanswered({ urgency, emergencyAcknowledgedAt }: RequestRow): boolean {
  return urgencyFromRank(urgency) === "EMERGENCY" && emergencyAcknowledgedAt === null;
}
