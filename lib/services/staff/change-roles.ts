import "server-only";
import { countOtherAdmins, findStaffInClinic, saveStaff } from "@/db/queries/staff";
import { endSessionsOfStaff } from "@/db/queries/sessions";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid, NotFound } from "@/lib/domain/errors";
import { accountChanged } from "@/lib/domain/staff-account";
import type { ChangeRolesInput } from "@/lib/inputs/staff";
import { now } from "@/lib/platform/clock";
import { audited } from "../audited";

/**
 * Gives an account other roles and ends its sessions, so that what the old roles opened is closed at once.
 * The last administrator stays one. `Conflict` when somebody changed the account meanwhile.
 */
export async function changeRoles(actor: StaffActor, { staffId, version, roles }: ChangeRolesInput): Promise<void> {
  await audited(actor, "staff.change_roles", { kind: "staff", id: staffId }, async (tx, note) => {
    const person = await findStaffInClinic(tx, staffId, actor.clinicId);
    if (!person) throw new NotFound();
    const losesAdmin = person.roles.includes("admin") && !roles.includes("admin");
    if (losesAdmin && (await countOtherAdmins(tx, actor.clinicId, staffId)) === 0) {
      throw new Invalid("This is the last administrator. Make somebody else one first.", [{ field: "roles", message: "The last administrator stays one." }]);
    }
    if (!(await saveStaff(tx, staffId, actor.clinicId, version, { roles }))) throw accountChanged(person.version);
    await endSessionsOfStaff(tx, staffId, "roles changed", now(), staffId === actor.staffId ? actor.sessionId : null);
    note.changed("roles");
  });
}
