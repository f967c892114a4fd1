import "server-only";
import { saveCheckInLink } from "@/db/queries/check-in-links";
import type { PatientActor } from "@/lib/domain/actor";
import { now } from "@/lib/platform/clock";
import { firstOpenCheckInPage, readCheckIn } from "@/lib/inputs/check-in-form";
import { audited } from "../audited";
import { answerCheckInLocked } from "../check-in-answered";
import { heldLink } from "../check-in-held";

/** `openPage`: what must be answered before the rest can be sent. */
export type AnsweredCheckIn = { state: "answered" } | { state: "open"; openPage: string };

/**
 * Sends what the patient typed on the pages of this link as the answers of the check-in, once: sent again, the first stands.
 * What was typed is emptied, since the answers hold it. Null when the link opens nothing any more. Throws Conflict, Invalid.
 */
export async function answerCheckIn(actor: PatientActor, { token }: { token: string }): Promise<AnsweredCheckIn | null> {
  return audited(actor, "check-ins.record", { kind: "check-in" }, async (tx, note) => {
    const found = await heldLink(tx, note, actor, token, { locks: true });
    if (found === null) return null;
    const { held, link, today } = found;
    if (held.state === "answered") return { state: "answered" };
    const open = firstOpenCheckInPage(held.point, held.fields);
    if (open !== null) return { state: "open", openPage: open.slug };
    await answerCheckInLocked(tx, note, found, { answers: readCheckIn(held.point, held.fields), recordedById: null, today });
    await saveCheckInLink(tx, link, { answeredAt: now(), fields: {} });
    return { state: "answered" };
  });
}
