import { rolesMay, type Permission } from "./access";
import type { Role } from "./actor";

export type Screen = { href: string; label: string; permission: Permission };

/** The screens of the main navigation, in the order of a request's way, each with the permission that opens it. */
export const SCREENS: readonly Screen[] = [
  { href: "/requests", label: "Requests", permission: "requests.list" },
  { href: "/ultrasounds", label: "Ultrasounds", permission: "ultrasounds.list" },
  { href: "/check-ins", label: "Check-ins", permission: "check-ins.list" },
  { href: "/outcomes", label: "Outcomes", permission: "outcomes.see_counts" },
  { href: "/patients", label: "Patients", permission: "patients.list" },
  { href: "/staff", label: "Staff", permission: "staff.list" },
  { href: "/messages", label: "Messages", permission: "messages.list" },
  { href: "/settings", label: "Settings", permission: "settings.get" },
  { href: "/audit", label: "Audit", permission: "audit.list" },
];

export function screensOf(roles: readonly Role[]): Screen[] {
  return SCREENS.filter(({ permission }) => rolesMay(roles, permission));
}

/** Where a person starts: the worklist, or for an administrator without a care role the staff accounts. */
export function startScreenOf(roles: readonly Role[]): string {
  return rolesMay(roles, "requests.list") ? "/requests" : "/staff";
}
