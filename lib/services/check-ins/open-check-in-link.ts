import "server-only";
import type { PatientActor } from "@/lib/domain/actor";
import type { HeldCheckIn } from "@/lib/domain/check-in-link";
import { audited } from "../audited";
import { heldLink } from "../check-in-held";

/** The check-in of the person who holds this link, or null: unknown, replaced, run out and ended look the same. */
export async function openCheckInLink(actor: PatientActor, { token }: { token: string }): Promise<HeldCheckIn | null> {
  return audited(actor, "check-ins.open_link", { kind: "check-in" }, async (tx, note) => {
    return (await heldLink(tx, note, actor, token, { locks: false }))?.held ?? null;
  });
}
