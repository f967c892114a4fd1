/** Whose appointments a calendar feed shows. */
export const CALENDAR_KINDS = ["room", "sonographer"] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];
