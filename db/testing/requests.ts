import { createRequest } from "@/lib/services/requests/create-request";
import { CALM_ANSWERS } from "./answers";
import { newId } from "@/lib/platform/id";
import type { Actor } from "@/lib/domain/actor";

type RequestInput = Parameters<typeof createRequest>[1];

export function requestInput(changes: Partial<RequestInput> = {}): RequestInput {
  return {
    idempotencyKey: newId(),
    filledBy: { kind: "self", name: null },
    patient: { familyName: "Example", givenName: "Robin", bornOn: "1961-04-03", phone: "+13125550142", email: null },
    contact: { method: "call", times: ["morning"], mayLeaveMessage: true, mayText: false, language: "en", interpreter: false },
    acknowledgements: { notForEmergencies: true, privacyNoticeVersion: "1", noObligation: true },
    answers: CALM_ANSWERS,
    ...changes,
  };
}

/** A request that came in by the real intake; returns its id and reference. */
export async function makeRequest(actor: Actor, changes: Partial<RequestInput> = {}): Promise<{ id: string; reference: string }> {
  const { id, reference } = await createRequest(actor, requestInput(changes));
  return { id, reference };
}
