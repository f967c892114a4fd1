"use server";

import { guardedAction } from "@/lib/auth/guarded-action";
import { DismissDraftInput, RecordDraftCallInput } from "@/lib/inputs/calls";
import { dismissDraft } from "@/lib/services/drafts/dismiss-draft";
import { recordDraftCall } from "@/lib/services/drafts/record-draft-call";

export const recordDraftCallAction = guardedAction(RecordDraftCallInput, recordDraftCall);
export const dismissDraftAction = guardedAction(DismissDraftInput, dismissDraft);
