import "server-only";
import { forgetExpiredFieldsInClinic, selectCheckInsWithoutLinkInClinic } from "@/db/queries/check-in-links";
import { findClinic } from "@/db/queries/clinics";
import type { SystemActor } from "@/lib/domain/actor";
import { NotFound } from "@/lib/domain/errors";
import { localDay } from "@/lib/domain/opening-hours";
import { isSendingHour } from "@/lib/domain/sending-hours";
import { now } from "@/lib/platform/clock";
import { hasMailServer } from "@/lib/platform/mail";
import { audited } from "../audited";

const MOST_AT_ONCE = 500;

/** The check-ins whose link is to go out by itself now; none outside the sending hours or without a mail server. Empties what run-out links still hold. */
export async function listUnsentLinks(actor: SystemActor): Promise<string[]> {
  return audited(actor, "check-ins.send_link", { kind: "check-in" }, async (tx, note) => {
    const clinic = await findClinic(tx, actor.clinicId);
    if (clinic === null) throw new NotFound();
    const at = now();
    if ((await forgetExpiredFieldsInClinic(tx, actor.clinicId, at)) > 0) note.changed("fields");
    const unsent = hasMailServer() && isSendingHour(at, clinic.timeZone) ? await selectCheckInsWithoutLinkInClinic(tx, actor.clinicId, localDay(at, clinic.timeZone), MOST_AT_ONCE) : [];
    note.rows(unsent.length);
    return unsent;
  });
}
