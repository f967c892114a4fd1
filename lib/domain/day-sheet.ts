import type { WorklistRow } from "./request";
import type { ScheduledScan } from "./schedule";

/** What the clinic needs on paper when the computer is down. */
export type DaySheet = {
  clinic: { name: string; phone: string; emergencyPolicy: string };
  /** Today and the next day, with what is booked. */
  days: { on: string; scans: ScheduledScan[] }[];
  /** Open emergencies and same-day requests of every stage, then what waits for a decision; the most pressing first. */
  toCall: WorklistRow[];
  /** How many of these there are, also those that the sheet has no room for. */
  toCallTotal: number;
  timeZone: string;
  at: string;
};
