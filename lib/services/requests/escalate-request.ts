import "server-only";
import {
  findEscalationFactsInClinic,
  findTriageLeadInClinic,
  hasContactSince,
  saveEscalationInClinic,
  selectTriageStaffInClinic,
  type EscalationFacts,
} from "@/db/queries/escalation";
import { queueMessage } from "@/db/queries/messages";
import type { SystemActor } from "@/lib/domain/actor";
import { NotFound } from "@/lib/domain/errors";
import type { JobData } from "@/lib/domain/job";
import { isEnded } from "@/lib/domain/stages";
import { urgencyFromRank } from "@/lib/domain/cramp-pattern/urgency";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/id";
import { audited, type Tx } from "../audited";

export type EscalateRequestInput = Omit<JobData["requests.escalate"], "clinicId">;

/**
 * Gives an emergency that nobody has claimed to the triage lead and tells the lead; a clinic without a lead has all its
 * nurses and clinicians told. Does nothing when somebody claimed, acknowledged or contacted meanwhile. Who had the request
 * before it became an emergency keeps it, and the lead is told. Throws NotFound.
 */
export function escalateRequest(actor: SystemActor, input: EscalateRequestInput): Promise<{ isEscalated: boolean }> {
  const { requestId } = input;
  return audited(actor, "requests.escalate", { kind: "request", id: requestId }, async (tx, note) => {
    const facts = await findEscalationFactsInClinic(tx, requestId, actor.clinicId);
    if (!facts) throw new NotFound();
    note.about(requestId, facts.patientId);
    if (!isOpenEmergency(facts) || (await isTakenUp(tx, actor.clinicId, facts, input))) return { isEscalated: false };

    const at = now();
    const lead = await findTriageLeadInClinic(tx, actor.clinicId);
    const newOwnerId = facts.assignedToId === null ? (lead?.id ?? null) : null;
    await saveEscalationInClinic(tx, requestId, actor.clinicId, at, newOwnerId);
    note.changed("escalatedAt", ...(newOwnerId ? ["assignedToId"] : []));

    const recipients = lead ? [lead] : await selectTriageStaffInClinic(tx, actor.clinicId);
    for (const { email } of recipients) {
      await queueMessage(tx, { id: newId(), clinicId: actor.clinicId, recipient: email, availableAt: at, ...itemMessage(requestId) });
    }
    return { isEscalated: true };
  });
}

function isOpenEmergency({ urgency, stage, escalatedAt }: EscalationFacts): boolean {
  return urgencyFromRank(urgency) === "EMERGENCY" && !isEnded(stage) && escalatedAt === null;
}

async function isTakenUp(tx: Tx, clinicId: string, facts: EscalationFacts, { requestId, since, ownerBefore }: EscalateRequestInput): Promise<boolean> {
  if (facts.emergencyAcknowledgedAt !== null) return true;
  if (facts.assignedToId !== null && facts.assignedToId !== ownerBefore) return true;
  return since === undefined ? facts.firstContactAt !== null : hasContactSince(tx, requestId, clinicId, new Date(since));
}

/** No name, no symptom, no reference: a mailbox is outside the clinic's control. */
function itemMessage(requestId: string): { subject: string; body: string } {
  return {
    subject: "You have a new item",
    body: `You have a new item.\n\n${env().PUBLIC_URL}/requests/${requestId}\n\nSign in to see it. This message was sent automatically; replies are not read.\n`,
  };
}
