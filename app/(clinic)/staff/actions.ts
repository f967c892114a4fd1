"use server";

import { guardedAction } from "@/lib/auth/guarded-action";
import { AddStaffInput, ChangeRolesInput, DisableStaffInput, EnableStaffInput, InviteStaffInput, SetCredentialInput } from "@/lib/inputs/staff";
import { addStaff } from "@/lib/services/staff/add-staff";
import { changeRoles } from "@/lib/services/staff/change-roles";
import { disableStaff } from "@/lib/services/staff/disable-staff";
import { enableStaff } from "@/lib/services/staff/enable-staff";
import { inviteStaff } from "@/lib/services/staff/invite-staff";
import { setCredential } from "@/lib/services/staff/set-credential";

export const addStaffAction = guardedAction(AddStaffInput, addStaff);
export const inviteStaffAction = guardedAction(InviteStaffInput, inviteStaff);
export const changeRolesAction = guardedAction(ChangeRolesInput, changeRoles);
export const setCredentialAction = guardedAction(SetCredentialInput, setCredential);
export const disableStaffAction = guardedAction(DisableStaffInput, disableStaff);
export const enableStaffAction = guardedAction(EnableStaffInput, enableStaff);
