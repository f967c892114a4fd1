import { CheckboxGroup } from "@/components/forms/checkbox-group";
import { ROLES, type Role } from "@/lib/domain/actor";
import { ROLE_WORDS } from "@/lib/domain/staff-account";

const HINTS: Record<Role, string> = {
  coordinator: "Contacts people, assigns and schedules. Does not see the pattern.",
  nurse: "Also sees the pattern, accepts and declines.",
  sonographer: "Sees the pattern, fills the ultrasound worksheet.",
  clinician: "Orders ultrasounds, signs reports, plans and records treatment.",
  admin: "Accounts, settings, keys and the audit log; no patients.",
};

export function RolesField({ defaultValues = [], error }: { defaultValues?: readonly Role[]; error?: string }) {
  return (
    <CheckboxGroup
      name="roles"
      legend="Roles"
      hint="Several roles add up."
      options={ROLES.map((role) => ({ value: role, label: ROLE_WORDS[role], hint: HINTS[role] }))}
      defaultValues={[...defaultValues]}
      error={error}
    />
  );
}

export function readRoles(form: FormData): Role[] {
  return ROLES.filter((role) => form.getAll("roles").includes(role));
}
