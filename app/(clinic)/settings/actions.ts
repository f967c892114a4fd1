"use server";

import { guardedAction } from "@/lib/auth/guarded-action";
import { PublishConsentsInput } from "@/lib/inputs/consents";
import {
  AddApiClientInput,
  AddHolidayInput,
  AddRoomInput,
  RemoveHolidayInput,
  RevokeApiClientInput,
  SaveClinicInput,
  SaveOpeningHoursInput,
  SaveRoomInput,
} from "@/lib/inputs/settings";
import { addApiClient } from "@/lib/services/api-clients/add-api-client";
import { revokeApiClient } from "@/lib/services/api-clients/revoke-api-client";
import { publishConsents } from "@/lib/services/consents/publish-consents";
import { addHoliday } from "@/lib/services/settings/add-holiday";
import { addRoom } from "@/lib/services/settings/add-room";
import { removeHoliday } from "@/lib/services/settings/remove-holiday";
import { saveClinic } from "@/lib/services/settings/save-clinic";
import { saveOpeningHours } from "@/lib/services/settings/save-opening-hours";
import { saveRoom } from "@/lib/services/settings/save-room";

export const saveClinicAction = guardedAction(SaveClinicInput, saveClinic);
export const saveOpeningHoursAction = guardedAction(SaveOpeningHoursInput, saveOpeningHours);
export const addHolidayAction = guardedAction(AddHolidayInput, addHoliday);
export const removeHolidayAction = guardedAction(RemoveHolidayInput, removeHoliday);
export const addRoomAction = guardedAction(AddRoomInput, addRoom);
export const saveRoomAction = guardedAction(SaveRoomInput, saveRoom);
export const publishConsentsAction = guardedAction(PublishConsentsInput, publishConsents);
export const addApiClientAction = guardedAction(AddApiClientInput, addApiClient);
export const revokeApiClientAction = guardedAction(RevokeApiClientInput, revokeApiClient);
