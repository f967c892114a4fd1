import "server-only";
import { findClinic } from "@/db/queries/clinics";
import { may } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import type { FlagText } from "@/lib/domain/cramp-pattern/flag-texts";
import type { Urgency } from "@/lib/domain/cramp-pattern/urgency";
import { NotFound } from "@/lib/domain/errors";
import { localDay } from "@/lib/domain/opening-hours";
import { isComplete } from "@/lib/domain/relief";
import type { RecordCheckInInput } from "@/lib/inputs/check-ins";
import { now } from "@/lib/platform/clock";
import { audited, type Tx } from "../audited";
import { answerCheckInLocked } from "../check-in-answered";
import { lockedCheckIn } from "../check-in-locked";
import { savedRequest, type SavedRequest } from "../locked-request";

/** `policy` is what staff do now; a coordinator gets the contact task and no flag. `isComplete` false: the word of change or the cramps are missing. */
export type RecordedCheckIn = SavedRequest & { checkInId: string; raised: { flag: string; urgency: Urgency; policy: string }[]; isComplete: boolean };

/**
 * Records what a patient answered by phone, for both legs at once, from the first day of the window on and also after its
 * last. Dangerous answers raise their flags at once. Throws NotFound, Conflict, Invalid.
 */
export async function recordCheckIn(actor: StaffActor, { answers, ...seen }: RecordCheckInInput): Promise<RecordedCheckIn> {
  return audited(actor, "check-ins.record", { kind: "check-in", id: seen.checkInId }, async (tx, note) => {
    const locked = await lockedCheckIn(tx, note, actor, seen);
    const { checkIn } = locked;
    const today = await todayAtClinic(tx, actor.clinicId);
    const { raised, after } = await answerCheckInLocked(tx, note, locked, { answers, recordedById: actor.staffId, today });
    const seesFlags = may(actor, "requests.see_pattern");
    return { ...savedRequest(after), checkInId: checkIn.id, raised: raised.map((text) => told(text, seesFlags)), isComplete: isComplete(checkIn.point, answers) };
  });
}

function told({ id, level, policy, contactTask }: FlagText, seesFlags: boolean) {
  return seesFlags ? { flag: id, urgency: level, policy } : { flag: "contact", urgency: level, policy: contactTask };
}

async function todayAtClinic(tx: Tx, clinicId: string): Promise<string> {
  const clinic = await findClinic(tx, clinicId);
  if (clinic === null) throw new NotFound();
  return localDay(now(), clinic.timeZone);
}
