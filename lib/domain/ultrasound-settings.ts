import { DVT_MINUTES, STUDY_MINUTES, type OrderPurpose, type Study } from "./ultrasound";

/** What a clinic sets about its ultrasounds; `version` is 0 until somebody has saved it. */
export type UltrasoundSettings = {
  version: number;
  bilateralMinutes: number;
  unilateralMinutes: number;
  limitedMinutes: number;
  dvtMinutes: number;
  sendsMessages: boolean;
  /** Days before the appointment on which the reminder goes out. */
  reminderDays: number;
  /** Hours of opening within which a completed exam is to be signed. */
  signWithinHours: number;
};

// The lengths: clinical facts 4.4. The reminder and the signing time: clinic proposals.
export const DEFAULT_ULTRASOUND_SETTINGS: UltrasoundSettings = {
  version: 0,
  bilateralMinutes: STUDY_MINUTES.complete_bilateral,
  unilateralMinutes: STUDY_MINUTES.complete_unilateral,
  limitedMinutes: STUDY_MINUTES.limited,
  dvtMinutes: DVT_MINUTES,
  sendsMessages: true,
  reminderDays: 2,
  signWithinHours: 8,
};

/** How long the appointment of such an order is, in minutes. */
export function minutesFor(settings: UltrasoundSettings, { purpose, study }: { purpose: OrderPurpose; study: Study }): number {
  if (purpose === "dvt") return settings.dvtMinutes;
  const minutes: Record<Study, number> = { complete_bilateral: settings.bilateralMinutes, complete_unilateral: settings.unilateralMinutes, limited: settings.limitedMinutes };
  return minutes[study];
}
