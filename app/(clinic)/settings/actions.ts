"use server";

import { guardedAction } from "@/lib/auth/guarded-action";
import { AddBlockedTimeInput, RemoveBlockedTimeInput } from "@/lib/inputs/blocked-times";
import { PublishConsentsInput } from "@/lib/inputs/consents";
import { SaveFollowUpSettingsInput } from "@/lib/inputs/follow-up-settings";
import { AddPayerRuleSetInput, RetirePayerRuleSetInput, SavePayerRuleSetInput } from "@/lib/inputs/payer-rules";
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
import { SaveUltrasoundSettingsInput } from "@/lib/inputs/ultrasound-settings";
import { addApiClient } from "@/lib/services/api-clients/add-api-client";
import { revokeApiClient } from "@/lib/services/api-clients/revoke-api-client";
import { publishConsents } from "@/lib/services/consents/publish-consents";
import { addPayerRuleSet } from "@/lib/services/payer-rules/add-payer-rule-set";
import { retirePayerRuleSet } from "@/lib/services/payer-rules/retire-payer-rule-set";
import { savePayerRuleSet } from "@/lib/services/payer-rules/save-payer-rule-set";
import { addBlockedTime } from "@/lib/services/schedule/add-blocked-time";
import { removeBlockedTime } from "@/lib/services/schedule/remove-blocked-time";
import { addHoliday } from "@/lib/services/settings/add-holiday";
import { addRoom } from "@/lib/services/settings/add-room";
import { removeHoliday } from "@/lib/services/settings/remove-holiday";
import { saveClinic } from "@/lib/services/settings/save-clinic";
import { saveFollowUpSettings } from "@/lib/services/settings/save-follow-up-settings";
import { saveOpeningHours } from "@/lib/services/settings/save-opening-hours";
import { saveRoom } from "@/lib/services/settings/save-room";
import { saveUltrasoundSettings } from "@/lib/services/settings/save-ultrasound-settings";

export const saveClinicAction = guardedAction(SaveClinicInput, saveClinic);
export const saveOpeningHoursAction = guardedAction(SaveOpeningHoursInput, saveOpeningHours);
export const addHolidayAction = guardedAction(AddHolidayInput, addHoliday);
export const removeHolidayAction = guardedAction(RemoveHolidayInput, removeHoliday);
export const addRoomAction = guardedAction(AddRoomInput, addRoom);
export const saveRoomAction = guardedAction(SaveRoomInput, saveRoom);
export const saveUltrasoundSettingsAction = guardedAction(SaveUltrasoundSettingsInput, saveUltrasoundSettings);
export const saveFollowUpSettingsAction = guardedAction(SaveFollowUpSettingsInput, saveFollowUpSettings);
export const addBlockedTimeAction = guardedAction(AddBlockedTimeInput, addBlockedTime);
export const removeBlockedTimeAction = guardedAction(RemoveBlockedTimeInput, removeBlockedTime);
export const publishConsentsAction = guardedAction(PublishConsentsInput, publishConsents);
export const addApiClientAction = guardedAction(AddApiClientInput, addApiClient);
export const revokeApiClientAction = guardedAction(RevokeApiClientInput, revokeApiClient);
export const addPayerRuleSetAction = guardedAction(AddPayerRuleSetInput, addPayerRuleSet);
export const savePayerRuleSetAction = guardedAction(SavePayerRuleSetInput, savePayerRuleSet);
export const retirePayerRuleSetAction = guardedAction(RetirePayerRuleSetInput, retirePayerRuleSet);
