import type { Leg } from "./reflux";

export const ORDER_STATES = ["ordered", "scheduled", "done", "reported", "cancelled"] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** Only the diagnostic order moves the request along its pathway. */
export const ORDER_PURPOSES = ["diagnostic", "closure_scan", "repeat", "dvt"] as const;
export type OrderPurpose = (typeof ORDER_PURPOSES)[number];

export const LEGS_CHOICES = ["left", "right", "both"] as const;
export type LegsChoice = (typeof LEGS_CHOICES)[number];

export const STUDIES = ["complete_bilateral", "complete_unilateral", "limited"] as const;
export type Study = (typeof STUDIES)[number];

export const PRIORITIES = ["routine", "soon", "same_day"] as const;
export type Priority = (typeof PRIORITIES)[number];

export const APPOINTMENT_STATES = ["booked", "arrived", "done", "no_show", "cancelled", "moved"] as const;
export type AppointmentState = (typeof APPOINTMENT_STATES)[number];

export const POSITIONS = ["standing", "sitting", "reverse_trendelenburg", "supine"] as const;
export type Position = (typeof POSITIONS)[number];

export const QUALITIES = ["good", "limited", "poor"] as const;
export type Quality = (typeof QUALITIES)[number];

export const ORDER_NEEDS = ["cannot_stand", "accessible_table", "interpreter"] as const;
export type OrderNeed = (typeof ORDER_NEEDS)[number];

/** What follows from a signed report, as the clinician writes it there; the step itself is taken on the request. */
export const REPORT_PLANS = ["treat", "conservative", "refer", "no_reflux"] as const;
export type ReportPlan = (typeof REPORT_PLANS)[number];

export const CONTRALATERAL_CFV = ["phasic", "continuous", "not_done"] as const;
export type ContralateralCfv = (typeof CONTRALATERAL_CFV)[number];

export const STATE_WORDS: Record<OrderState, string> = { ordered: "To schedule", scheduled: "Scheduled", done: "To report", reported: "Reported", cancelled: "Cancelled" };
export const PURPOSE_WORDS: Record<OrderPurpose, string> = { diagnostic: "Diagnostic", closure_scan: "Closure scan", repeat: "Repeat", dvt: "Suspected deep vein thrombosis" };
export const LEGS_WORDS: Record<LegsChoice, string> = { left: "Left leg", right: "Right leg", both: "Both legs" };
export const STUDY_WORDS: Record<Study, string> = { complete_bilateral: "Complete, both legs", complete_unilateral: "Complete, one leg", limited: "Limited" };
export const PRIORITY_WORDS: Record<Priority, string> = { routine: "Routine", soon: "Soon, within 2 weeks", same_day: "Same day" };
export const APPOINTMENT_WORDS: Record<AppointmentState, string> = { booked: "Booked", arrived: "Arrived", done: "Done", no_show: "Did not attend", cancelled: "Cancelled", moved: "Rescheduled" };
export const POSITION_WORDS: Record<Position, string> = { standing: "Standing", sitting: "Sitting", reverse_trendelenburg: "Reverse Trendelenburg", supine: "Supine" };
export const QUALITY_WORDS: Record<Quality, string> = { good: "Good", limited: "Limited", poor: "Poor" };
export const CONTRALATERAL_WORDS: Record<ContralateralCfv, string> = { phasic: "Normal, phasic", continuous: "Continuous", not_done: "Not done" };
export const NEED_WORDS: Record<OrderNeed, string> = { cannot_stand: "Cannot stand long", accessible_table: "Low or wide table", interpreter: "Interpreter" };
export const PLAN_WORDS: Record<ReportPlan, string> = { treat: "Treat", conservative: "Conservative care", refer: "Refer elsewhere", no_reflux: "No reflux, nothing further" };

// ICD-10-CM, free of charge; the pick-list of the duplex indication (CMS L39121 lists the symptoms). A key is a family: the
// legs of the order complete it (indications.ts). A finding is coded, never a suspicion: guidelines IV.H of ICD-10-CM.
export const INDICATION_WORDS = {
  "R25.2": "Cramp and spasm",
  "G47.62": "Sleep-related leg cramps",
  "I83.81": "Varicose veins with pain",
  "I83.89": "Varicose veins with other complications",
  "I83.9": "Varicose veins without symptoms",
  "I87.2": "Venous insufficiency",
  "M79.66": "Pain in the lower leg",
  "R60.0": "Localized edema",
  "I80.0": "Superficial vein thrombosis",
  "I80.9": "Vein inflammation, site not named",
  "I82.4": "Acute deep vein thrombosis, already found",
  "Z09": "Follow-up after treatment",
} as const;
export type Indication = keyof typeof INDICATION_WORDS;
export const INDICATIONS = Object.keys(INDICATION_WORDS) as [Indication, ...Indication[]];

// Complete reflux study: 45 to 60 minutes for both legs, 30 to 45 for one; a clinic proposal (clinical facts 4.4). A clinic sets its own.
export const STUDY_MINUTES: Record<Study, number> = { complete_bilateral: 60, complete_unilateral: 40, limited: 30 };
export const DVT_MINUTES = 20;
export const APPOINTMENT_MINUTES = [15, 20, 30, 40, 45, 60, 75, 90, 120] as const;

/** The legs that the order is about, as single words. */
export function legsOf(legs: LegsChoice): Leg[] {
  return legs === "both" ? ["right", "left"] : [legs];
}

/** The study that fits: a bilateral one needs both legs, a unilateral one a single leg. */
export function fitsStudy(study: Study, legs: LegsChoice): boolean {
  return study === "limited" || (study === "complete_bilateral") === (legs === "both");
}
