import { z } from "zod";
import { QUESTION_PAGES } from "@/lib/domain/questions/pages";
import { DISMISS_REASONS, type DismissReason } from "@/lib/domain/unfinished";
import { AGREE_FIELDS, AGREED_FIELDS } from "./screening-person";
import { fieldsOfPage } from "./screening-steps";

const MAX_TYPED = 2_000;
const MAX_TICKED = 40;
const MAX_NOTE = 300;
const LAST_PAGE = 100;

const TOO_LONG = `Use at most ${MAX_TYPED} characters.`;
const typed = z.union([z.string().max(MAX_TYPED, TOO_LONG), z.array(z.string().max(100)).max(MAX_TICKED)]);

/** Every field of the form that a call may fill. */
export const CALL_FIELDS: readonly string[] = [...QUESTION_PAGES.flatMap(fieldsOfPage), ...AGREE_FIELDS, ...AGREED_FIELDS];

/** Which form, and the version of it that the person saw. */
const onDraft = { draftId: z.uuid(), version: z.int().min(1) };

export const DraftId = z.uuid();

export const StartCallInput = z.strictObject({});
export type StartCallInput = z.infer<typeof StartCallInput>;

/** The fields that changed, as typed; all others stay. */
export const SaveCallInput = z.strictObject({ ...onDraft, typed: z.partialRecord(z.enum(CALL_FIELDS as [string, ...string[]], "This is not a field of the form."), typed) });
export type SaveCallInput = z.infer<typeof SaveCallInput>;

export const SendCallInput = z.strictObject({ ...onDraft, isEmergency: z.boolean() });
export type SendCallInput = z.infer<typeof SendCallInput>;

export const RecordDraftCallInput = z.strictObject(onDraft);
export type RecordDraftCallInput = z.infer<typeof RecordDraftCallInput>;

export const DismissDraftInput = z
  .strictObject({
    ...onDraft,
    because: z.enum(Object.keys(DISMISS_REASONS) as [DismissReason, ...DismissReason[]], "Choose why."),
    note: z.string().trim().max(MAX_NOTE, `Use at most ${MAX_NOTE} characters.`).default(""),
  })
  .refine(({ because, note }) => because !== "other" || note !== "", { path: ["note"], error: "Write why." });
export type DismissDraftInput = z.infer<typeof DismissDraftInput>;

/** The page of the list that an address asks for. */
export function parseUnfinishedPage({ page }: Readonly<Record<string, string | string[] | undefined>>): number {
  const number = typeof page === "string" && /^\d{1,3}$/.test(page) ? Number(page) : 1;
  return Math.min(Math.max(number, 1), LAST_PAGE);
}
