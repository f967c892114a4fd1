import type { ApiScope } from "@/lib/domain/actor";
import type { ConsentWords } from "@/lib/domain/consent-texts";
import type { FieldError } from "@/lib/domain/errors";
import type { OpeningHours } from "@/lib/domain/opening-hours";
import type { FollowUpSettings } from "@/lib/domain/follow-up-settings";
import type { UltrasoundSettings } from "@/lib/domain/ultrasound-settings";
import type { AddBlockedTime, RemoveBlockedTime } from "./blocked-time-actions";
import type { PayerRuleActions } from "./payer-rule-actions";

type Action<Input, Value = void> = (input: Input) => Promise<{ ok: true; value: Value } | { ok: false; message: string; fields: FieldError[] }>;

/** What the settings screen can ask for; the page hands them in. */
export type SettingsActions = PayerRuleActions & {
  saveClinic: Action<{ version: number; name: string; phone: string; timeZone: string; emergencyPolicy: string; triageLeadId: string | null }>;
  saveOpeningHours: Action<{ version: number; hours: OpeningHours }>;
  addHoliday: Action<{ onDay: string; name: string }, { holidayId: string }>;
  removeHoliday: Action<{ holidayId: string }>;
  addRoom: Action<{ name: string }, { roomId: string }>;
  saveRoom: Action<{ roomId: string; version: number; name: string; isActive: boolean }>;
  saveUltrasoundSettings: Action<UltrasoundSettings>;
  saveFollowUpSettings: Action<FollowUpSettings>;
  addBlockedTime: AddBlockedTime;
  removeBlockedTime: RemoveBlockedTime;
  publishConsents: Action<{ seenVersion: number; en: ConsentWords; es: ConsentWords }, { version: number }>;
  addApiClient: Action<{ name: string; scopes: ApiScope[] }, { apiClientId: string; key: string }>;
  revokeApiClient: Action<{ apiClientId: string }>;
};
