import "server-only";
import { saveCheckIn, type CheckInOfLeg } from "@/db/queries/check-ins";
import { selectTreatmentRowsOfRequest } from "@/db/queries/treatments";
import type { RequestRow } from "@/db/queries/requests";
import type { CheckInAnswers } from "@/lib/domain/care";
import { refuseAnswering, refuseNotAsked, siblingsOf } from "@/lib/domain/check-in-answering";
import type { FlagText } from "@/lib/domain/cramp-pattern/flag-texts";
import { Conflict, Invalid } from "@/lib/domain/errors";
import { latestOfLegs } from "@/lib/domain/treatment-order";
import { now } from "@/lib/platform/clock";
import type { AuditNote, Tx } from "./audited";
import type { LockedCheckIn } from "./check-in-locked";
import { raiseCheckInFlags } from "./check-in-safety";
import { refuseEnded } from "./locked-request";

/** `recordedById` is who took the call; null when the patient answered. `today` is the clinic's day. */
type Given = { answers: CheckInAnswers; recordedById: string | null; today: string };

/**
 * Stores the answers of a check-in on its locked request, for both legs at once, and raises the flags of dangerous ones.
 * The same for a call and for the patient's own page. Throws Conflict, Invalid.
 */
export async function answerCheckInLocked(tx: Tx, note: AuditNote, { request, checkIn, all }: LockedCheckIn, { answers, recordedById, today }: Given): Promise<{ raised: FlagText[]; after: RequestRow }> {
  refuseEnded(request);
  const followed = latestOfLegs(await selectTreatmentRowsOfRequest(tx, request.id, request.clinicId));
  refuseAnswering(checkIn, today);
  if (!followed.includes(checkIn.treatmentId)) throw new Invalid(`The ${checkIn.leg} leg was treated again since. Record what the patient says at a check-in of the later treatment.`);
  refuseNotAsked(checkIn.point, answers);
  const answeredAt = now();
  for (const row of [checkIn, ...siblingsOf(checkIn, all.filter(({ treatmentId }) => followed.includes(treatmentId)), today)]) {
    await saveAnswered(tx, row, { answers, answeredAt, recordedById });
    if (row.id !== checkIn.id) note.alsoChanged({ kind: "check-in", id: row.id, patientId: request.patientId, changedFields: ["answers"] });
  }
  note.changed("answers");
  return raiseCheckInFlags(tx, note, request, { point: checkIn.point, answers });
}

async function saveAnswered(tx: Tx, row: CheckInOfLeg, changes: { answers: CheckInAnswers; answeredAt: Date; recordedById: string | null }): Promise<void> {
  const version = await saveCheckIn(tx, row, { state: "answered", ...changes });
  if (version === null) throw new Conflict("Somebody else answered this check-in first.");
}
