export const CONTACT_CHANNELS = ["call", "text", "email"] as const;
export type ContactChannel = (typeof CONTACT_CHANNELS)[number];

export const CONTACT_OUTCOMES = ["reached", "no_answer", "left_message"] as const;
export type ContactOutcome = (typeof CONTACT_OUTCOMES)[number];

export const CHANNEL_WORDS: Record<ContactChannel, string> = { call: "Call", text: "Text message", email: "E-mail" };
export const OUTCOME_WORDS: Record<ContactOutcome, string> = {
  reached: "reached",
  no_answer: "no answer",
  left_message: "left a message",
};

export type ContactChoices = { isDoNotContact: boolean; diedOn: string | null; mayText: boolean; mayLeaveMessage: boolean; email: string | null };

/** Why nobody writes to this person, or null. */
export function messageRefusal({ diedOn, isDoNotContact }: Pick<ContactChoices, "diedOn" | "isDoNotContact">): string | null {
  if (diedOn !== null) return "The patient has died. Do not send messages.";
  return isDoNotContact ? "The patient asked not to be contacted. Do not send messages." : null;
}

/** Why staff may not write to this person by `channel`, or null. A call stays possible: safety can ask for one. */
export function channelRefusal(choices: ContactChoices, channel: ContactChannel): string | null {
  if (channel === "call") return null;
  const refusal = messageRefusal(choices);
  if (refusal !== null) return refusal;
  if (channel === "text" && !choices.mayText) return "The patient did not agree to text messages.";
  if (channel === "email" && choices.email === null) return "No e-mail address is recorded.";
  return null;
}

/** What to mind before contacting this person, in words. */
export function contactCautions(choices: ContactChoices): string[] {
  const cautions: string[] = [];
  if (choices.diedOn !== null) cautions.push("The patient has died. Do not send messages.");
  else if (choices.isDoNotContact) cautions.push("Do not contact. Call only when a safety flag asks for it.");
  if (!choices.mayLeaveMessage) cautions.push("Do not name the clinic in a message.");
  if (!choices.mayText) cautions.push("No text messages.");
  return cautions;
}
