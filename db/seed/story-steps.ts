import { selectOpenFlagsOfRequest } from "@/db/queries/request-flags";
import type { StaffActor } from "@/lib/domain/actor";
import type { Answers } from "@/lib/domain/cramp-pattern/answers";
import type { Urgency } from "@/lib/domain/cramp-pattern/urgency";
import { unattended } from "@/lib/services/audited";
import { clearFlag } from "@/lib/services/requests/clear-flag";
import { noteRequest } from "@/lib/services/requests/note-request";
import { recordContact } from "@/lib/services/requests/record-contact";
import type { SeededClinic } from "./clinic";
import type { Random } from "./random";
import * as words from "./words";

export type Told = { requestId: string; reference: string; receivedAt: Date; urgency: Urgency; keptReference: string | null; answers: Answers; needsInterpreter: boolean };

export type Handle = { requestId: string; version: number };
/** Something staff did at a moment, on the request as it was then. */
export type Step = { at: Date; do: (request: Handle) => Promise<unknown> };

export function call(random: Random, actor: StaffActor, isReached: boolean): Step["do"] {
  return ({ requestId }) => {
    const outcome = isReached ? "reached" : random.pick(["no_answer", "left_message"] as const);
    return recordContact(actor, { requestId, channel: "call", outcome, note: isReached ? random.pick(words.CONTACT_NOTES) : null, occurredAt: null });
  };
}

export function addNote(random: Random, actor: StaffActor): Step["do"] {
  return ({ requestId }) => noteRequest(actor, { requestId, body: random.pick(words.NOTES) });
}

export function clearOpenFlags(random: Random, { staff: { clinician } }: SeededClinic): Step["do"] {
  return async ({ requestId, version }) => {
    const flags = await unattended("run a job", (tx) => selectOpenFlagsOfRequest(tx, requestId, clinician.clinicId));
    let current = version;
    for (const flag of flags) current = (await clearFlag(clinician, { requestId, version: current, flagId: flag.id, reason: random.pick(words.CLEAR_WORDS) })).version;
  };
}
