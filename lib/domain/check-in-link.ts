import { type CheckInPoint, type CheckInState, checkInStatus } from "./check-in";
import { isEnded, type Stage } from "./stages";

/** `open`: to be answered. `answered`: by this link or by phone. `closed`: nothing can be answered here; the reason stays with us. */
export type CheckInLinkState = "open" | "answered" | "closed";

type LinkFacts = {
  link: { expiresAt: Date; revokedAt: Date | null };
  checkIn: { state: CheckInState; dueOn: string; windowStartsOn: string; windowEndsOn: string };
  stage: Stage;
  diedOn: string | null;
  /** Whether the check-in follows the latest treatment of its leg. */
  isFollowed: boolean;
  at: Date;
  today: string;
};

/** Where a link stands. Every reason why it does not open any more looks the same to whoever holds it. */
export function checkInLinkState({ link, checkIn, stage, diedOn, isFollowed, at, today }: LinkFacts): CheckInLinkState {
  if (link.revokedAt !== null || link.expiresAt.getTime() <= at.getTime()) return "closed";
  if (diedOn !== null || isEnded(stage)) return "closed";
  const status = checkInStatus(checkIn, today);
  if (status === "answered") return "answered";
  return isFollowed && (status === "due" || status === "late") ? "open" : "closed";
}

export function checkInLinkPath(token: string): `/${string}` {
  return `/check-in/${token}`;
}

/** What became of the mail of a link; `none` when staff gave the link to the patient. */
export type LinkMail = "none" | "waiting" | "sent" | "failed";

/** What staff see of the newest link of a check-in. */
export type SentLink = {
  madeAt: string;
  mail: LinkMail;
  /** Something was saved behind it. */
  isStarted: boolean;
};

/** What a patient's page knows of the check-in behind its link: nothing that says who they are. */
export type HeldCheckIn =
  | { state: "open"; linkId: string; point: CheckInPoint; fields: Readonly<Record<string, string | string[]>>; /** The last day of the window. */ until: string }
  | { state: "answered"; linkId: string; /** By when the clinic calls, if the answers ask for a call. */ callBy: Date; isEmergency: boolean };

/** Why no link can be sent for a check-in now, or null. */
export function linkRefusal(checkIn: LinkFacts["checkIn"], today: string): string | null {
  switch (checkInStatus(checkIn, today)) {
    case "due":
    case "late":
      return null;
    case "planned":
      return "The window of this check-in has not begun. Its link can be sent from the first day on.";
    case "missed":
      return "The window of this check-in is over. Record it by phone.";
    case "answered":
      return "This check-in is already answered.";
    case "cancelled":
      return "This check-in is not asked any more.";
  }
}

/** What the mail with a link may say; `language` is the patient's, `until` the last day. */
export type CheckInMail = { link: string; language: string; until: string; clinicPhone: string };
