import "server-only";
import { findClinicCalendar } from "@/db/queries/intake";
import { enqueueInTx } from "@/db/queries/jobs";
import type { RequestRow } from "@/db/queries/requests";
import { NotFound } from "@/lib/domain/errors";
import { EMERGENCY_UNCLAIMED_MINUTES } from "@/lib/domain/job";
import { firstContactDueAt } from "@/lib/domain/opening-hours";
import { urgencyOf, urgencyRank, type Urgency } from "@/lib/domain/request";
import { effectiveUrgency } from "@/lib/domain/urgency";
import { now } from "@/lib/platform/clock";
import type { Tx } from "./audited";
import { saveLocked } from "./locked-request";

const MINUTE_MS = 60_000;

type Levels = { openFlags: readonly Urgency[]; raisedUrgency: number | null };
type Extra = Parameters<typeof saveLocked>[2];

/**
 * Works the urgency out again and saves it. More urgent than before: the first-contact clock tightens, a snooze ends, and
 * a new emergency waits for its own acknowledgement. Less urgent: no clock is ever put back.
 */
export async function saveUrgency(tx: Tx, request: RequestRow, { openFlags, raisedUrgency }: Levels, extra: Extra = {}): Promise<RequestRow> {
  const urgency = effectiveUrgency(openFlags, raisedUrgency === null ? null : urgencyOf(raisedUrgency));
  const changes = { ...extra, urgency: urgencyRank(urgency), raisedUrgency };
  if (urgencyRank(urgency) <= request.urgency) return saveLocked(tx, request, changes);
  const due = await dueFrom(tx, request, urgency);
  const isEmergency = urgency === "EMERGENCY";
  const unclaimed = { emergencyAcknowledgedById: null, emergencyAcknowledgedAt: null, escalatedAt: null };
  const saved = await saveLocked(tx, request, { ...changes, firstContactDueAt: due, snoozedUntil: null, ...(isEmergency ? unclaimed : {}) });
  if (isEmergency) {
    const startAfter = new Date(now().getTime() + EMERGENCY_UNCLAIMED_MINUTES * MINUTE_MS);
    await enqueueInTx(tx, "requests.escalate", { clinicId: request.clinicId, requestId: request.id }, { startAfter });
  }
  return saved;
}

async function dueFrom(tx: Tx, request: RequestRow, urgency: Urgency): Promise<Date> {
  const calendar = await findClinicCalendar(tx, request.clinicId);
  if (calendar === null) throw new NotFound();
  const due = firstContactDueAt({ ...calendar, receivedAt: now(), urgency });
  return due < request.firstContactDueAt ? due : request.firstContactDueAt;
}
