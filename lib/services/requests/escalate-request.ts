import "server-only";
import {
  findEscalationFactsInClinic,
  findTriageLeadInClinic,
  saveEscalationInClinic,
  selectTriageStaffInClinic,
  type EscalationFacts,
} from "@/db/queries/escalation";
import { queueMessage } from "@/db/queries/messages";
import type { SystemActor } from "@/lib/domain/actor";
import { NotFound } from "@/lib/domain/errors";
import { isEnded } from "@/lib/domain/pathway";
import { urgencyOf } from "@/lib/domain/request";
import { now } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/id";
import { audited } from "../audited";

export type EscalateRequestInput = { requestId: string };

/**
 * Gives an emergency that nobody has claimed to the triage lead and tells the lead; a clinic without a lead has all its
 * nurses and clinicians told. Does nothing when somebody claimed, acknowledged or contacted meanwhile. Throws NotFound.
 */
export function escalateRequest(actor: SystemActor, { requestId }: EscalateRequestInput): Promise<{ isEscalated: boolean }> {
  return audited(actor, "requests.escalate", { kind: "request", id: requestId }, async (tx, note) => {
    const facts = await findEscalationFactsInClinic(tx, requestId, actor.clinicId);
    if (!facts) throw new NotFound();
    note.about(requestId, facts.patientId);
    if (!isUnclaimedEmergency(facts)) return { isEscalated: false };

    const at = now();
    const lead = await findTriageLeadInClinic(tx, actor.clinicId);
    await saveEscalationInClinic(tx, requestId, actor.clinicId, at, lead?.id ?? null);
    note.changed("escalatedAt", ...(lead ? ["assignedToId"] : []));

    const recipients = lead ? [lead] : await selectTriageStaffInClinic(tx, actor.clinicId);
    for (const { email } of recipients) {
      await queueMessage(tx, { id: newId(), clinicId: actor.clinicId, recipient: email, availableAt: at, ...itemMessage(requestId) });
    }
    return { isEscalated: true };
  });
}

function isUnclaimedEmergency(facts: EscalationFacts): boolean {
  const isClaimed = facts.assignedToId !== null || facts.emergencyAcknowledgedAt !== null || facts.firstContactAt !== null;
  return urgencyOf(facts.urgency) === "EMERGENCY" && !isEnded(facts.stage) && !isClaimed && facts.escalatedAt === null;
}

/** No name, no symptom, no reference: a mailbox is outside the clinic's control. */
function itemMessage(requestId: string): { subject: string; body: string } {
  return {
    subject: "You have a new item",
    body: `You have a new item.\n\n${env().PUBLIC_URL}/requests/${requestId}\n\nSign in to see it. This message was sent automatically; replies are not read.\n`,
  };
}
