import "server-only";
import { findCheckInInClinic, selectCheckInRowsOfRequest, type CheckInOfLeg } from "@/db/queries/check-ins";
import { findClinic } from "@/db/queries/clinics";
import { lockPatientInClinic, type PatientRow } from "@/db/queries/patients";
import { selectTreatmentRowsOfRequest } from "@/db/queries/treatments";
import type { Actor } from "@/lib/domain/actor";
import { siblingsOf } from "@/lib/domain/check-in-answering";
import { linkRefusal } from "@/lib/domain/check-in-link";
import { messageRefusal } from "@/lib/domain/contact-rules";
import { Invalid, NotFound } from "@/lib/domain/errors";
import { localDay } from "@/lib/domain/opening-hours";
import { latestOfLegs } from "@/lib/domain/treatment-order";
import { now } from "@/lib/platform/clock";
import type { AuditNote, Tx } from "./audited";
import { lockedNow, refuseEnded } from "./locked-request";

/** `both`: the check-in and that of the other leg, which one link stands for. */
type ToSend = { checkIn: CheckInOfLeg; both: string[]; patient: PatientRow; clinic: { timeZone: string; phone: string } };

/** A check-in whose link may be sent now, its request and its patient locked. Throws NotFound, Invalid. */
export async function lockedToSend(tx: Tx, note: AuditNote, actor: Actor, checkInId: string): Promise<ToSend> {
  const before = await findCheckInInClinic(tx, checkInId, actor.clinicId);
  if (before === null) throw new NotFound("This check-in does not exist in your clinic.");
  const request = await lockedNow(tx, note, actor, before.requestId);
  note.about(checkInId, request.patientId);
  refuseEnded(request);
  const patient = await lockPatientInClinic(tx, request.patientId, actor.clinicId);
  const clinic = await findClinic(tx, actor.clinicId);
  const all = await selectCheckInRowsOfRequest(tx, request.id, request.clinicId);
  const checkIn = all.find(({ id }) => id === checkInId);
  if (patient === null || clinic === null || checkIn === undefined) throw new NotFound();
  const today = localDay(now(), clinic.timeZone);
  const refusal = messageRefusal(patient) ?? linkRefusal(checkIn, today);
  if (refusal !== null) throw new Invalid(refusal);
  const followed = latestOfLegs(await selectTreatmentRowsOfRequest(tx, request.id, request.clinicId));
  if (!followed.includes(checkIn.treatmentId)) throw new Invalid(`The ${checkIn.leg} leg was treated again since. Send the link of a check-in of the later treatment.`);
  const siblings = siblingsOf(checkIn, all.filter(({ treatmentId }) => followed.includes(treatmentId)), today);
  return { checkIn, both: [checkIn.id, ...siblings.map(({ id }) => id)], patient, clinic };
}
