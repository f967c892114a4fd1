import "server-only";
import { selectEnabledStaffNames } from "@/db/queries/staff";
import type { Role, StaffActor } from "@/lib/domain/actor";
import { audited } from "../audited";

/** Who can be given work: enabled colleagues by name. */
export async function listStaffNames(actor: StaffActor): Promise<{ id: string; name: string; roles: Role[] }[]> {
  return audited(actor, "staff.list_names", { kind: "staff" }, async (tx, note) => {
    const names = await selectEnabledStaffNames(tx, actor.clinicId);
    note.rows(names.length);
    return names;
  });
}
