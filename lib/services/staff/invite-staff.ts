import "server-only";
import { findStaffInClinic, insertLink, saveEarlierLinksUsed } from "@/db/queries/staff";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid, NotFound } from "@/lib/domain/errors";
import { linkExpiry, linkPath } from "@/lib/domain/one-time-link";
import type { InviteStaffInput } from "@/lib/inputs/staff";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { newSecret, sha256 } from "@/lib/platform/secret";
import { audited } from "../audited";
import type { Invitation } from "./add-staff";

/** A new one-time link for an account, also for a forgotten password; earlier links of the person stop working. */
export async function inviteStaff(actor: StaffActor, { staffId }: InviteStaffInput): Promise<Invitation> {
  const token = newSecret();
  const at = now();
  await audited(actor, "staff.invite", { kind: "staff", id: staffId }, async (tx, note) => {
    const person = await findStaffInClinic(tx, staffId, actor.clinicId);
    if (!person) throw new NotFound();
    if (person.disabledAt) throw new Invalid("This account is disabled. Enable it first.");
    await saveEarlierLinksUsed(tx, actor.clinicId, staffId, at);
    await insertLink(tx, {
      id: newId(),
      clinicId: actor.clinicId,
      staffId,
      purpose: "set_password",
      tokenSha256: sha256(token),
      createdAt: at,
      expiresAt: linkExpiry(at),
    });
    note.changed("oneTimeLink");
  });
  return { staffId, linkPath: linkPath("set_password", token), expiresAt: linkExpiry(at) };
}
