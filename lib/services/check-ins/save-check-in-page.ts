import "server-only";
import { saveCheckInLink } from "@/db/queries/check-in-links";
import type { PatientActor } from "@/lib/domain/actor";
import type { CheckInPoint } from "@/lib/domain/check-in";
import type { Answers } from "@/lib/domain/cramp-pattern/answers";
import { findCheckInEmergencies } from "@/lib/domain/cramp-pattern/check-in-flags";
import { CHECK_IN_PAGES, isSafetyPage } from "@/lib/domain/questions/check-in-pages";
import { many } from "@/lib/inputs/answer-fields";
import { isSafetyAnswered, readCheckIn } from "@/lib/inputs/check-in-form";
import { audited } from "../audited";
import { heldLink } from "../check-in-held";
import { raiseCheckInFlags } from "../check-in-safety";

/** One page, with the names of its fields and what was typed; a field that is not sent was left empty. */
export type SaveCheckInPage = { token: string; page: string; names: readonly string[]; typed: Readonly<Record<string, string | string[]>> };

/** `isEmergencyNew`: the person must be told to call 911 before anything else. */
export type SavedCheckInPage = { state: "open"; point: CheckInPoint; fields: Record<string, string | string[]>; isEmergencyNew: boolean } | { state: "answered" };

/**
 * Keeps one page exactly as typed. Each safety page raises the flags of what is answered so far on the request at once, so
 * that somebody who stops there is called all the same; what was left out counts when the last safety question is answered. The check-in itself stays open.
 * Null when the link opens nothing any more.
 */
export async function saveCheckInPage(actor: PatientActor, { token, page, names, typed }: SaveCheckInPage): Promise<SavedCheckInPage | null> {
  return audited(actor, "check-ins.record", { kind: "check-in" }, async (tx, note) => {
    const found = await heldLink(tx, note, actor, token, { locks: true });
    if (found === null) return null;
    const { held, link, request } = found;
    if (held.state === "answered") return { state: "answered" };
    const { point } = held;
    const others = Object.entries(held.fields).filter(([name]) => !names.includes(name));
    const kept = { ...Object.fromEntries(others), ...typed, visited: [...new Set([...many(held.fields, "visited"), page])] };
    const answers = readCheckIn(point, kept);
    const emergencies = findCheckInEmergencies(answers as Answers);
    const toldNow = emergencies.filter((flag) => !many(kept, "told").includes(flag));
    const fields = toldNow.length > 0 ? { ...kept, told: emergencies } : kept;
    await saveCheckInLink(tx, link, { fields });
    note.changed("fields");
    if (CHECK_IN_PAGES.some((one) => one.slug === page && isSafetyPage(one))) {
      await raiseCheckInFlags(tx, note, request, { point, answers, toldNow, isUnfinished: !isSafetyAnswered(point, fields) });
    }
    return { state: "open", point, fields, isEmergencyNew: toldNow.length > 0 };
  });
}
