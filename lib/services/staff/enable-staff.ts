import "server-only";
import { findStaffInClinic, saveStaff } from "@/db/queries/staff";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid, NotFound } from "@/lib/domain/errors";
import { accountChanged } from "@/lib/domain/staff-account";
import type { EnableStaffInput } from "@/lib/inputs/staff";
import { audited } from "../audited";

/** Opens a disabled account again with the roles and the password it had. `Conflict` when it changed meanwhile. */
export async function enableStaff(actor: StaffActor, { staffId, version }: EnableStaffInput): Promise<void> {
  await audited(actor, "staff.enable", { kind: "staff", id: staffId }, async (tx, note) => {
    const person = await findStaffInClinic(tx, staffId, actor.clinicId);
    if (!person) throw new NotFound();
    if (!person.disabledAt) throw new Invalid("This account is not disabled.");
    if (!(await saveStaff(tx, staffId, actor.clinicId, version, { disabledAt: null }))) throw accountChanged(person.version);
    note.changed("disabledAt");
  });
}
