import "server-only";
import { selectStaffInClinic } from "@/db/queries/staff";
import type { Role, StaffActor } from "@/lib/domain/actor";
import { staffState, type StaffState } from "@/lib/domain/staff-account";
import { audited } from "../audited";

export type StaffAccount = {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  credential: string | null;
  state: StaffState;
  openRequests: number;
  isSelf: boolean;
  version: number;
};

/** Every account of the clinic, enabled ones first, then by name; at most 200. */
export async function listStaff(actor: StaffActor): Promise<StaffAccount[]> {
  return audited(actor, "staff.list", { kind: "staff" }, async (tx, note) => {
    const rows = await selectStaffInClinic(tx, actor.clinicId);
    note.rows(rows.length);
    return rows.map(({ id, name, email, roles, credential, openRequests, version, ...row }) => ({
      id, name, email, roles, credential, openRequests, version,
      state: staffState(row),
      isSelf: id === actor.staffId,
    }));
  });
}
