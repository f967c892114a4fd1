/** What the person who accepts thinks of the pattern summary; never filled in for them. */
export const PATTERN_OPINIONS = ["agree", "disagree", "cannot_say"] as const;
export type PatternOpinion = (typeof PATTERN_OPINIONS)[number];

export const OPINION_WORDS: Record<PatternOpinion, string> = { agree: "Agree", disagree: "Disagree", cannot_say: "Can’t say" };

export const ASK_TOPICS = {
  missing_answers: "Answers are missing",
  unclear_answers: "Answers are unclear",
  medical_history: "Medical history",
  contact_details: "Contact details",
  other: "Something else",
} as const;

/** Why a screening is agreed to, in words that say nothing about the cause. */
export const ACCEPT_REASONS = {
  fits_screening: "Fits the free screening",
  wishes_screening: "Wishes a screening, nothing speaks against it",
  asked_by_colleague: "Another clinician asks for it",
  known_here: "Known here from earlier care",
  other: "Another reason",
} as const;

export const DECLINE_REASONS = {
  other_care_first: "Other care comes first",
  no_screening_question: "No question a vein screening answers",
  already_in_care: "Already in care elsewhere",
  outside_scope: "Outside what this clinic does",
  other: "Another reason",
} as const;

export const WITHDRAW_REASONS = {
  patient_asked: "Patient asked for it",
  not_reached: "Patient could not be reached",
  treated_elsewhere: "Treated elsewhere",
  died: "Patient has died",
  other: "Another reason",
} as const;

export const CLOSE_REASONS = {
  no_scan_needed: "No ultrasound needed",
  scanned_elsewhere: "Scanned elsewhere",
  referred: "Referred to other care",
  patient_declined: "Patient does not want an ultrasound",
  other: "Another reason",
} as const;

export type AcceptReason = keyof typeof ACCEPT_REASONS;
export type AskTopic = keyof typeof ASK_TOPICS;
export type DeclineReason = keyof typeof DECLINE_REASONS;
export type WithdrawReason = keyof typeof WITHDRAW_REASONS;
export type CloseReason = keyof typeof CLOSE_REASONS;

/** The recorded reason: the picked one first, then the person's own words where there are any. */
export function reasonText(picked: string, words: string): string {
  return words === "" ? picked : `${picked}: ${words}`;
}

/** A standard reason says enough; "another reason", or none picked, needs the person's own words. */
export function acceptNeedsWords(because: AcceptReason | undefined): boolean {
  return because === undefined || because === "other";
}

/** As it is recorded. */
export function acceptReasonText(because: AcceptReason | undefined, words: string): string {
  return because === undefined ? words : reasonText(ACCEPT_REASONS[because], words);
}
