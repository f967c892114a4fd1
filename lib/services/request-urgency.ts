import "server-only";
import { findClinicCalendar } from "@/db/queries/intake";
import type { RequestRow } from "@/db/queries/requests";
import { NotFound } from "@/lib/domain/errors";
import { firstContactDueAt } from "@/lib/domain/opening-hours";
import { urgencyFromRank, urgencyRank, type Urgency } from "@/lib/domain/cramp-pattern/urgency";
import { effectiveUrgency } from "@/lib/domain/urgency";
import { now } from "@/lib/platform/clock";
import type { Tx } from "./audited";
import { watchEmergency } from "./emergency-watch";
import { saveLocked } from "./locked-request";

type Levels = { openFlags: readonly Urgency[]; raisedUrgency: number | null };
type Extra = Parameters<typeof saveLocked>[2];

/**
 * Works the urgency out again and saves it. More urgent than before: the first-contact clock tightens, a snooze ends, and
 * a new emergency waits for its own acknowledgement. Less urgent: no clock is ever put back.
 */
export async function saveUrgency(tx: Tx, request: RequestRow, { openFlags, raisedUrgency }: Levels, extra: Extra = {}): Promise<RequestRow> {
  const urgency = effectiveUrgency(openFlags, raisedUrgency === null ? null : urgencyFromRank(raisedUrgency));
  const changes = { ...extra, urgency: urgencyRank(urgency), raisedUrgency };
  if (urgencyRank(urgency) <= request.urgency) return saveLocked(tx, request, changes);
  const due = await dueFrom(tx, request, urgency);
  const isEmergency = urgency === "EMERGENCY";
  const unclaimed = { emergencyAcknowledgedById: null, emergencyAcknowledgedAt: null, escalatedAt: null };
  const saved = await saveLocked(tx, request, { ...changes, firstContactDueAt: due, snoozedUntil: null, ...(isEmergency ? unclaimed : {}) });
  if (isEmergency) {
    const { clinicId, id: requestId, assignedToId } = request;
    await watchEmergency(tx, { clinicId, requestId, since: now().toISOString(), ...(assignedToId && { ownerBefore: assignedToId }) });
  }
  return saved;
}

async function dueFrom(tx: Tx, request: RequestRow, urgency: Urgency): Promise<Date> {
  const calendar = await findClinicCalendar(tx, request.clinicId);
  if (calendar === null) throw new NotFound();
  const due = firstContactDueAt({ ...calendar, receivedAt: now(), urgency });
  return due < request.firstContactDueAt ? due : request.firstContactDueAt;
}
