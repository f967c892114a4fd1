import "server-only";
import { selectUnremindedInClinic } from "@/db/queries/appointment-messages";
import { findClinic } from "@/db/queries/clinics";
import { findUltrasoundSettings } from "@/db/queries/ultrasound-settings";
import type { SystemActor } from "@/lib/domain/actor";
import { isReminderDue } from "@/lib/domain/appointment-messages";
import { addDays, dayEnd } from "@/lib/domain/day-bounds";
import { NotFound } from "@/lib/domain/errors";
import { localDay } from "@/lib/domain/opening-hours";
import { isSendingHour } from "@/lib/domain/sending-hours";
import { now } from "@/lib/platform/clock";
import { audited } from "../audited";

const MOST_AT_ONCE = 500;

/** The appointments whose patient is to be reminded now; none outside the sending hours, or when the clinic sends no messages. */
export async function listReminders(actor: SystemActor): Promise<string[]> {
  return audited(actor, "messages.remind", { kind: "ultrasound" }, async (tx, note) => {
    const clinic = await findClinic(tx, actor.clinicId);
    if (clinic === null) throw new NotFound();
    const at = now();
    const { sendsMessages, reminderDays } = await findUltrasoundSettings(tx, actor.clinicId);
    if (!sendsMessages || !isSendingHour(at, clinic.timeZone)) {
      note.rows(0);
      return [];
    }
    const before = dayEnd(addDays(localDay(at, clinic.timeZone), reminderDays), clinic.timeZone);
    const coming = await selectUnremindedInClinic(tx, actor.clinicId, { from: at, before }, MOST_AT_ONCE);
    const due = coming.filter((one) => isReminderDue(one, reminderDays, clinic.timeZone, at));
    note.rows(due.length);
    return due.map(({ id }) => id);
  });
}
