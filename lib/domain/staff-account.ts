import type { Role } from "./actor";
import { Conflict } from "./errors";

export const ROLE_WORDS: Record<Role, string> = {
  coordinator: "Coordinator",
  nurse: "Nurse",
  sonographer: "Sonographer",
  clinician: "Clinician",
  admin: "Administrator",
};

export type StaffState = "active" | "invited" | "disabled";

export const STAFF_STATE_WORDS: Record<StaffState, string> = { active: "Active", invited: "Invited", disabled: "Disabled" };

/** Invited until the person has chosen a password. */
export function staffState(account: { disabledAt: Date | null; hasPassword: boolean }): StaffState {
  if (account.disabledAt) return "disabled";
  return account.hasPassword ? "active" : "invited";
}

export function accountChanged(version: number): Conflict {
  return new Conflict("Somebody changed this account meanwhile. Look at it again before you change it.", {
    version,
    changedBy: null,
    changedAt: null,
    what: null,
  });
}
