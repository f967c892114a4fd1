import "server-only";
import { findCheckInInClinic } from "@/db/queries/check-ins";
import { findPatientInClinic } from "@/db/queries/patients";
import { insertContactAttempt } from "@/db/queries/request-contacts";
import type { StaffActor } from "@/lib/domain/actor";
import { channelRefusal } from "@/lib/domain/contact-rules";
import { Invalid, NotFound } from "@/lib/domain/errors";
import type { RecordContactInput } from "@/lib/inputs/request-work";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { audited, type Tx } from "../audited";
import { lockedNow, saveLocked, type SavedRequest, savedRequest } from "../locked-request";

const MINUTE_MS = 60_000;

/** Records a call, text or e-mail with what came of it, about a check-in where one is named. The first one stops the first-contact clock. Throws NotFound, Invalid. */
export async function recordContact(actor: StaffActor, input: RecordContactInput): Promise<SavedRequest> {
  return audited(actor, "requests.record_contact", { kind: "request", id: input.requestId }, async (tx, note) => {
    const request = await lockedNow(tx, note, actor, input.requestId);
    const patient = await findPatientInClinic(tx, request.patientId, actor.clinicId);
    if (patient === null) throw new NotFound();
    const refusal = channelRefusal(patient, input.channel);
    if (refusal !== null) throw new Invalid(refusal, [{ field: "channel", message: refusal }]);
    if (input.checkInId !== undefined) await refuseForeign(tx, input.checkInId, request);
    const occurredAt = contactTime(input.occurredAt, request.receivedAt);
    const { channel, outcome } = input;
    const ids = { id: newId(), clinicId: request.clinicId, requestId: request.id, staffId: actor.staffId };
    await insertContactAttempt(tx, { ...ids, channel, outcome, note: input.note || null, occurredAt, checkInId: input.checkInId ?? null });
    note.changed("contacts");
    if (request.firstContactAt !== null && request.firstContactAt <= occurredAt) return savedRequest(request);
    note.changed("firstContactAt");
    return savedRequest(await saveLocked(tx, request, { firstContactAt: occurredAt }));
  });
}

/** A contact is about a check-in of its own request. */
async function refuseForeign(tx: Tx, checkInId: string, { id, clinicId }: { id: string; clinicId: string }): Promise<void> {
  const checkIn = await findCheckInInClinic(tx, checkInId, clinicId);
  if (checkIn?.requestId !== id) throw new NotFound("This check-in does not exist on this request.");
}

/** The form gives whole minutes, so a contact within the minute of receipt counts as after it. */
function contactTime(given: Date | null, receivedAt: Date): Date {
  const at = given ?? now();
  if (at > now()) throw refusal("This moment is still to come.");
  if (at.getTime() < receivedAt.getTime() - MINUTE_MS) throw refusal("This is before the request was received.");
  return at < receivedAt ? receivedAt : at;
}

function refusal(message: string): Invalid {
  return new Invalid(message, [{ field: "occurredAt", message }]);
}
