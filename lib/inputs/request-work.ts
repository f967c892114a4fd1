import { z } from "zod";
import { CONTACT_CHANNELS, CONTACT_OUTCOMES } from "@/lib/domain/contact-rules";
import { URGENCY_LEVELS } from "@/lib/domain/cramp-pattern/urgency";
import { SAFETY_FOLLOW_UPS, SAFETY_QUESTIONS } from "@/lib/domain/safety-by-phone";
import { AnswersInput } from "./answers";
import { onRequest, reason } from "./request-moves";

const MAX_NOTE_CHARACTERS = 4000;
const instant = (ask: string) => z.iso.datetime({ offset: true, error: ask }).transform((text) => new Date(text));

export const GetRequestInput = z.strictObject({ requestId: z.uuid() });
export type GetRequestInput = z.infer<typeof GetRequestInput>;

export const AssignRequestInput = z.strictObject({ ...onRequest, assignToId: z.uuid().nullable() });
export type AssignRequestInput = z.infer<typeof AssignRequestInput>;

export const ClaimRequestInput = z.strictObject(onRequest);
export type ClaimRequestInput = z.infer<typeof ClaimRequestInput>;

/** Null wakes the request now. */
export const SnoozeRequestInput = z.strictObject({ ...onRequest, until: instant("Choose a day and time.").nullable() });
export type SnoozeRequestInput = z.infer<typeof SnoozeRequestInput>;

/** No version: a note replaces nothing, so it is never refused because somebody else saved first. */
export const NoteRequestInput = z.strictObject({
  requestId: z.uuid(),
  body: z.string().trim().min(1, "Write the note.").max(MAX_NOTE_CHARACTERS, `Use at most ${MAX_NOTE_CHARACTERS} characters.`),
});
export type NoteRequestInput = z.infer<typeof NoteRequestInput>;

/** No version, as for a note. */
export const RecordContactInput = z.strictObject({
  requestId: z.uuid(),
  channel: z.enum(CONTACT_CHANNELS, "Choose how."),
  outcome: z.enum(CONTACT_OUTCOMES, "Choose what happened."),
  note: z.string().trim().max(1000, "Use at most 1000 characters.").nullable().default(null),
  occurredAt: instant("Choose when it happened.").nullable().default(null),
  /** The check-in that the person was to be asked about. */
  checkInId: z.uuid().optional(),
});
export type RecordContactInput = z.infer<typeof RecordContactInput>;

export const RaiseUrgencyInput = z.strictObject({
  ...onRequest,
  urgency: z.enum(URGENCY_LEVELS, "Choose the urgency."),
  reason: reason("Write why the urgency changes."),
});
export type RaiseUrgencyInput = z.infer<typeof RaiseUrgencyInput>;

export const AcknowledgeEmergencyInput = z.strictObject(onRequest);
export type AcknowledgeEmergencyInput = z.infer<typeof AcknowledgeEmergencyInput>;

export const ClearFlagInput = z.strictObject({ ...onRequest, flagId: z.uuid(), reason: reason("Write why the flag can be cleared.") });
export type ClearFlagInput = z.infer<typeof ClearFlagInput>;

const safetyQuestions: readonly string[] = [...SAFETY_QUESTIONS, ...SAFETY_FOLLOW_UPS];

/** A follow-up comes with the answer that opens it, also when that answer is already recorded. */
export const AnswerSafetyInput = z.strictObject({
  ...onRequest,
  answers: AnswersInput.refine((answers) => Object.keys(answers).every((question) => safetyQuestions.includes(question)), "Only safety answers are recorded here."),
});
export type AnswerSafetyInput = z.infer<typeof AnswerSafetyInput>;
