import type { Metadata } from "next";
import { AddStaff } from "@/components/staff/add-staff";
import { StaffList } from "@/components/staff/staff-list";
import { PageHeading } from "@/components/ui/page-heading";
import { requireActor } from "@/lib/auth/session";
import { rolesMay } from "@/lib/domain/access";
import { env } from "@/lib/platform/env";
import { listStaff } from "@/lib/services/staff/list-staff";
import { addStaffAction, changeRolesAction, disableStaffAction, enableStaffAction, inviteStaffAction, setCredentialAction } from "./actions";

export const metadata: Metadata = { title: "Staff" };

export default async function StaffPage() {
  const actor = await requireActor("staff.list");
  const accounts = await listStaff(actor);
  const actions = {
    addStaff: addStaffAction,
    inviteStaff: inviteStaffAction,
    changeRoles: changeRolesAction,
    setCredential: setCredentialAction,
    disableStaff: disableStaffAction,
    enableStaff: enableStaffAction,
  };
  const colleagues = accounts.filter(({ state, roles }) => state === "active" && rolesMay(roles, "requests.claim")).map(({ id, name }) => ({ id, name }));
  return (
    <div className="page pb-10">
      <PageHeading
        title="Staff"
        lead="Everybody has an account of their own. A person who leaves is disabled, never removed."
        aside={<AddStaff addStaff={addStaffAction} publicUrl={env().PUBLIC_URL} />}
      />
      <StaffList accounts={accounts} colleagues={colleagues} actions={actions} publicUrl={env().PUBLIC_URL} />
    </div>
  );
}
