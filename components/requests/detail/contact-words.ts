import { POINT_WORDS } from "@/lib/domain/check-in";
import { CHANNEL_WORDS, OUTCOME_WORDS } from "@/lib/domain/contact-rules";
import type { RequestDetail } from "@/lib/domain/request";

type Contact = RequestDetail["contacts"][number];

/** `Call, no answer. Nora Nurse` */
export function contactTitle({ channel, outcome, by }: Pick<Contact, "channel" | "outcome" | "by">): string {
  return `${CHANNEL_WORDS[channel]}, ${OUTCOME_WORDS[outcome]}. ${by}`;
}

/** `About the check-in after 1 month · Asked her daughter to tell her.` */
export function contactDetail({ checkInPoint, note }: Pick<Contact, "checkInPoint" | "note">): string | null {
  const about = checkInPoint === null ? null : `About the check-in after ${POINT_WORDS[checkInPoint]}`;
  return [about, note].filter(Boolean).join(" · ") || null;
}
