import "server-only";
import { selectCheckInRowsOfRequest } from "@/db/queries/check-ins";
import { findCheckInLinkByToken, findCheckInLinkInClinic, type CheckInLinkRow } from "@/db/queries/check-in-links";
import { findClinicCalendar } from "@/db/queries/intake";
import { findRequestInClinic } from "@/db/queries/requests";
import { selectTreatmentRowsOfRequest } from "@/db/queries/treatments";
import type { PatientActor } from "@/lib/domain/actor";
import { checkInLinkState, type HeldCheckIn } from "@/lib/domain/check-in-link";
import type { Answers } from "@/lib/domain/cramp-pattern/answers";
import { findCheckInEmergencies } from "@/lib/domain/cramp-pattern/check-in-flags";
import { NotFound } from "@/lib/domain/errors";
import { type ClinicCalendar, firstContactDueAt, localDay } from "@/lib/domain/opening-hours";
import { latestOfLegs } from "@/lib/domain/treatment-order";
import { now } from "@/lib/platform/clock";
import { sha256 } from "@/lib/platform/secret";
import type { AuditNote, Tx } from "./audited";
import type { LockedCheckIn } from "./check-in-locked";
import { lockedNow } from "./locked-request";

export type HeldLink = LockedCheckIn & { link: CheckInLinkRow; held: HeldCheckIn; today: string };

/**
 * The check-in behind a patient's link, or null when it opens nothing any more, for whatever reason. `locks`: the request is
 * locked first, as everywhere, so that a page and an answer sent at once come one after the other.
 */
export async function heldLink(tx: Tx, note: AuditNote, actor: PatientActor, token: string, { locks }: { locks: boolean }): Promise<HeldLink | null> {
  const found = await findCheckInLinkByToken(tx, sha256(token), actor.clinicId);
  if (found === null) return null;
  if (locks) await lockedNow(tx, note, actor, found.requestId);
  const [asked, link, calendar] = [await findRequestInClinic(tx, found.requestId, actor.clinicId), await findCheckInLinkInClinic(tx, found.id, actor.clinicId), await findClinicCalendar(tx, actor.clinicId)];
  if (asked === null || link === null || calendar === null) throw new NotFound();
  const { request, patient } = asked;
  const all = await selectCheckInRowsOfRequest(tx, request.id, request.clinicId);
  const checkIn = all.find(({ id }) => id === link.checkInId);
  if (checkIn === undefined) throw new NotFound();
  note.about(checkIn.id, request.patientId);
  const at = now();
  const today = localDay(at, calendar.timeZone);
  const isFollowed = latestOfLegs(await selectTreatmentRowsOfRequest(tx, request.id, request.clinicId)).includes(checkIn.treatmentId);
  const state = checkInLinkState({ link, checkIn, stage: request.stage, diedOn: patient.diedOn, isFollowed, at, today });
  if (state === "closed") return null;
  const held: HeldCheckIn =
    state === "answered"
      ? answeredOf(link.id, checkIn, calendar)
      : { state, linkId: link.id, point: checkIn.point, fields: link.fields, until: checkIn.windowEndsOn };
  return { request, checkIn, all, link, held, today };
}

/** One answer for everybody: the clinic calls within one business day, if it calls. A date of its own would tell of a flag. */
function answeredOf(linkId: string, { answers, answeredAt }: LockedCheckIn["checkIn"], calendar: ClinicCalendar): HeldCheckIn {
  const isEmergency = findCheckInEmergencies((answers ?? {}) as Answers).length > 0;
  return { state: "answered", linkId, callBy: firstContactDueAt({ ...calendar, receivedAt: answeredAt ?? now(), urgency: "SOON" }), isEmergency };
}
