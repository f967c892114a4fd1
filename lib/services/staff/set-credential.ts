import "server-only";
import { findStaffInClinic, saveStaff } from "@/db/queries/staff";
import type { StaffActor } from "@/lib/domain/actor";
import { NotFound } from "@/lib/domain/errors";
import { accountChanged } from "@/lib/domain/staff-account";
import type { SetCredentialInput } from "@/lib/inputs/staff";
import { audited } from "../audited";

/** What stands behind a person's name on reports signed from now on; signed ones keep theirs. `Conflict` when somebody changed the account meanwhile. */
export async function setCredential(actor: StaffActor, { staffId, version, credential }: SetCredentialInput): Promise<void> {
  await audited(actor, "staff.set_credential", { kind: "staff", id: staffId }, async (tx, note) => {
    const person = await findStaffInClinic(tx, staffId, actor.clinicId);
    if (!person) throw new NotFound();
    if (!(await saveStaff(tx, staffId, actor.clinicId, version, { credential }))) throw accountChanged(person.version);
    note.changed("credential");
  });
}
