import { z } from "zod";
import { ACCEPT_REASONS, acceptNeedsWords, ASK_TOPICS, CLOSE_REASONS, DECLINE_REASONS, PATTERN_OPINIONS, WITHDRAW_REASONS } from "@/lib/domain/move-reasons";

const MAX_REASON_CHARACTERS = 1000;

/** Which request, and the version of it that the person saw. */
export const onRequest = { requestId: z.uuid(), version: z.int().min(1) };

export const reason = (ask: string) =>
  z.string(ask).trim().min(1, ask).max(MAX_REASON_CHARACTERS, `Use at most ${MAX_REASON_CHARACTERS} characters.`);

const keysOf = <Key extends string>(words: Record<Key, string>) => Object.keys(words) as [Key, ...Key[]];
const picked = <Key extends string>(words: Record<Key, string>, ask: string) => z.enum(keysOf(words), ask);

/** A standard reason stands alone or with words; without one, or for another reason, the words are the reason. */
export const AcceptRequestInput = z
  .strictObject({
    ...onRequest,
    because: picked(ACCEPT_REASONS, "Choose why.").optional(),
    reason: z.string("Write the reason for accepting.").trim().max(MAX_REASON_CHARACTERS, `Use at most ${MAX_REASON_CHARACTERS} characters.`),
    patternOpinion: z.enum(PATTERN_OPINIONS).nullable().default(null),
  })
  .refine(({ because, reason: words }) => words !== "" || !acceptNeedsWords(because), { path: ["reason"], error: "Choose a reason, or write your own." });
export type AcceptRequestInput = z.infer<typeof AcceptRequestInput>;

export const AskInformationInput = z.strictObject({
  ...onRequest,
  topic: picked(ASK_TOPICS, "Choose what is needed."),
  reason: reason("Write what you need to know."),
});
export type AskInformationInput = z.infer<typeof AskInformationInput>;

export const ReceiveInformationInput = z.strictObject({ ...onRequest, reason: reason("Write what the patient told you.") });
export type ReceiveInformationInput = z.infer<typeof ReceiveInformationInput>;

export const DeclineRequestInput = z.strictObject({
  ...onRequest,
  because: picked(DECLINE_REASONS, "Choose why."),
  reason: reason("Write the reason for declining."),
});
export type DeclineRequestInput = z.infer<typeof DeclineRequestInput>;

export const MarkDuplicateInput = z.strictObject({
  ...onRequest,
  keptReference: z.string().trim().toUpperCase().regex(/^V-\d{1,9}$/, "Write the reference of the request to keep, for example V-000123."),
  reason: reason("Write how you know it is the same request."),
});
export type MarkDuplicateInput = z.infer<typeof MarkDuplicateInput>;

export const WithdrawRequestInput = z.strictObject({
  ...onRequest,
  because: picked(WITHDRAW_REASONS, "Choose why."),
  reason: reason("Write the reason for withdrawing."),
});
export type WithdrawRequestInput = z.infer<typeof WithdrawRequestInput>;

export const CloseWithoutUltrasoundInput = z.strictObject({
  ...onRequest,
  because: picked(CLOSE_REASONS, "Choose why."),
  reason: reason("Write the reason for closing."),
});
export type CloseWithoutUltrasoundInput = z.infer<typeof CloseWithoutUltrasoundInput>;

export const ReopenRequestInput = z.strictObject({ ...onRequest, reason: reason("Write the reason for reopening.") });
export type ReopenRequestInput = z.infer<typeof ReopenRequestInput>;

export const UndoMoveInput = z.strictObject(onRequest);
export type UndoMoveInput = z.infer<typeof UndoMoveInput>;
