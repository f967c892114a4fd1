"use server";

import { publicAction } from "@/lib/auth/public-action";
import { AddFirstAdminInput, ChoosePasswordInput } from "@/lib/inputs/staff";
import { addFirstAdmin } from "@/lib/services/staff/add-first-admin";
import { choosePassword } from "@/lib/services/staff/choose-password";

export const addFirstAdminAction = publicAction(AddFirstAdminInput, addFirstAdmin);
export const choosePasswordAction = publicAction(ChoosePasswordInput, choosePassword);
