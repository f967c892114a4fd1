import { rolesMay } from "./access";
import type { Role } from "./actor";
import { LEGS_WORDS, type AppointmentState, type LegsChoice } from "./ultrasound";

/** Whose appointments a calendar feed shows. */
export const CALENDAR_KINDS = ["room", "sonographer"] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

const DESK: readonly Role[] = ["coordinator", "nurse", "clinician"];

/** A feed of a room is for the desk; a feed of one's own scans for everybody who examines. */
export function mayHoldFeed(roles: readonly Role[], kind: CalendarKind): boolean {
  return kind === "room" ? roles.some((role) => DESK.includes(role)) : rolesMay(roles, "ultrasounds.examine");
}

/** Whether a feed gives anything: who made it still works here and still has the role for it. */
export function isLiveFeed({ kind, maker }: { kind: CalendarKind; maker: { roles: readonly Role[]; disabledAt: Date | null } }): boolean {
  return maker.disabledAt === null && mayHoldFeed(maker.roles, kind);
}

/** Which feeds a person sees and may end: every one, one's own and those of the rooms, or one's own. */
export type FeedReach = "all" | "rooms" | "own";

export function feedReach(roles: readonly Role[]): FeedReach {
  if (roles.includes("admin")) return "all";
  return mayHoldFeed(roles, "room") ? "rooms" : "own";
}

export function mayEndFeed(roles: readonly Role[], { kind, isMine }: { kind: CalendarKind; isMine: boolean }): boolean {
  const reach = feedReach(roles);
  return isMine || reach === "all" || (reach === "rooms" && kind === "room");
}

/** A clinic has a few rooms and people; a secret that nobody counts any more must not pile up. Only those that give something count. */
export const MOST_FEEDS = 50;

/** An appointment that was cancelled or moved stays in the feed as cancelled, so that a calendar that reads seldom drops it too. */
export const CANCELLED_DAYS = 30;

/** One feed as the screen lists it; the secret is not in it. */
export type CalendarFeed = {
  id: string;
  kind: CalendarKind;
  /** The room, or null for one's own scans. */
  roomName: string | null;
  madeBy: string;
  createdAt: string;
  lastReadAt: string | null;
  isMine: boolean;
  /** False when it gives nothing, because who made it may no longer hold it. */
  isLive: boolean;
};

/** What a calendar outside the clinic may learn of an appointment: never who, never what was asked or found. */
export type FeedAppointment = {
  id: string;
  version: number;
  state: AppointmentState;
  startsAt: Date;
  endsAt: Date;
  changedAt: Date;
  legs: LegsChoice;
  roomName: string;
};

/** "Ultrasound, both legs, Room 1" */
export function feedSummary({ legs, roomName }: Pick<FeedAppointment, "legs" | "roomName">): string {
  return `Ultrasound, ${LEGS_WORDS[legs].toLowerCase()}, ${roomName}`;
}

export function isOver(state: AppointmentState): boolean {
  return state === "cancelled" || state === "moved" || state === "no_show";
}
