import "server-only";
import { sqlStateOf } from "@/db/errors";
import { insertLink, insertStaff } from "@/db/queries/staff";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid } from "@/lib/domain/errors";
import { linkExpiry, linkPath } from "@/lib/domain/one-time-link";
import type { AddStaffInput } from "@/lib/inputs/staff";
import { now } from "@/lib/platform/clock";
import { newId } from "@/lib/platform/id";
import { newSecret, sha256 } from "@/lib/platform/secret";
import { audited } from "../audited";

const UNIQUE_VIOLATION = "23505";

/** The link is shown once: only its hash is kept. */
export type Invitation = { staffId: string; linkPath: string; expiresAt: Date };

/** Adds an account without a password and the one-time link, good for 30 minutes, by which its person chooses one. */
export async function addStaff(actor: StaffActor, { name, email, roles }: AddStaffInput): Promise<Invitation> {
  const staffId = newId();
  const token = newSecret();
  const at = now();
  try {
    await audited(actor, "staff.add", { kind: "staff", id: staffId }, async (tx, note) => {
      await insertStaff(tx, { id: staffId, clinicId: actor.clinicId, name, email, roles, createdAt: at });
      await insertLink(tx, {
        id: newId(),
        clinicId: actor.clinicId,
        staffId,
        purpose: "set_password",
        tokenSha256: sha256(token),
        createdAt: at,
        expiresAt: linkExpiry(at),
      });
      note.changed("name", "email", "roles");
    });
  } catch (error) {
    if (sqlStateOf(error) !== UNIQUE_VIOLATION) throw error;
    throw new Invalid("This email has an account.", [{ field: "email", message: "Another account has this email." }]);
  }
  return { staffId, linkPath: linkPath("set_password", token), expiresAt: linkExpiry(at) };
}
