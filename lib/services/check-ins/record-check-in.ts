import "server-only";
import { saveCheckIn, type CheckInOfLeg } from "@/db/queries/check-ins";
import { findClinic } from "@/db/queries/clinics";
import { selectTreatmentRowsOfRequest } from "@/db/queries/treatments";
import { may } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { refuseAnswering, refuseNotAsked, siblingsOf } from "@/lib/domain/check-in-answering";
import type { FlagText } from "@/lib/domain/cramp-pattern/flag-texts";
import type { Urgency } from "@/lib/domain/cramp-pattern/urgency";
import { Conflict, Invalid, NotFound } from "@/lib/domain/errors";
import { localDay } from "@/lib/domain/opening-hours";
import { isComplete } from "@/lib/domain/relief";
import { latestOfLegs } from "@/lib/domain/treatment-order";
import type { RecordCheckInInput } from "@/lib/inputs/check-ins";
import { now } from "@/lib/platform/clock";
import { audited, type Tx } from "../audited";
import { raiseCheckInFlags } from "../check-in-safety";
import { lockedCheckIn } from "../check-in-locked";
import { refuseEnded, savedRequest, type SavedRequest } from "../locked-request";

/** `policy` is what staff do now; a coordinator gets the contact task and no flag. `isComplete` false: the word of change or the cramps are missing. */
export type RecordedCheckIn = SavedRequest & { checkInId: string; raised: { flag: string; urgency: Urgency; policy: string }[]; isComplete: boolean };

/**
 * Records what a patient answered by phone, for both legs at once, from the first day of the window on and also after its
 * last. Dangerous answers raise their flags at once. Throws NotFound, Conflict, Invalid.
 */
export async function recordCheckIn(actor: StaffActor, { answers, ...seen }: RecordCheckInInput): Promise<RecordedCheckIn> {
  return audited(actor, "check-ins.record", { kind: "check-in", id: seen.checkInId }, async (tx, note) => {
    const { request, checkIn, all } = await lockedCheckIn(tx, note, actor, seen);
    refuseEnded(request);
    const followed = latestOfLegs(await selectTreatmentRowsOfRequest(tx, request.id, request.clinicId));
    const today = await todayAtClinic(tx, actor.clinicId);
    refuseAnswering(checkIn, today);
    if (!followed.includes(checkIn.treatmentId)) throw new Invalid(`The ${checkIn.leg} leg was treated again since. Record what the patient says at a check-in of the later treatment.`);
    refuseNotAsked(checkIn.point, answers);
    const answeredAt = now();
    for (const row of [checkIn, ...siblingsOf(checkIn, all.filter(({ treatmentId }) => followed.includes(treatmentId)), today)]) {
      await answered(tx, row, { answers, answeredAt, recordedById: actor.staffId });
      if (row.id !== checkIn.id) note.alsoChanged({ kind: "check-in", id: row.id, patientId: request.patientId, changedFields: ["answers"] });
    }
    note.changed("answers");
    const { raised, after } = await raiseCheckInFlags(tx, note, request, { point: checkIn.point, answers });
    const seesFlags = may(actor, "requests.see_pattern");
    return { ...savedRequest(after), checkInId: checkIn.id, raised: raised.map((text) => told(text, seesFlags)), isComplete: isComplete(checkIn.point, answers) };
  });
}

async function answered(tx: Tx, row: CheckInOfLeg, changes: { answers: RecordCheckInInput["answers"]; answeredAt: Date; recordedById: string }): Promise<void> {
  const version = await saveCheckIn(tx, row, { state: "answered", ...changes });
  if (version === null) throw new Conflict("Somebody else answered this check-in first.");
}

function told({ id, level, policy, contactTask }: FlagText, seesFlags: boolean) {
  return seesFlags ? { flag: id, urgency: level, policy } : { flag: "contact", urgency: level, policy: contactTask };
}

async function todayAtClinic(tx: Tx, clinicId: string): Promise<string> {
  const clinic = await findClinic(tx, clinicId);
  if (clinic === null) throw new NotFound();
  return localDay(now(), clinic.timeZone);
}
