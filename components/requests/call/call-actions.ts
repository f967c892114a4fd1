import type { SavedCall } from "@/lib/domain/draft";
import type { FieldError } from "@/lib/domain/errors";
import type { SaveCallInput, SendCallInput } from "@/lib/inputs/calls";
import type { Action } from "../detail/request-actions";

/** `listed`: the same words with the question before them, for a list away from the field. */
export type CallError = FieldError & { listed: string };
export type SentCall = { requestId: string | null; errors: CallError[]; /** Some answers of the form are not in the request. */ isOther: boolean };

/** What the screen of a call can ask the server to do; the page hands them in. */
export type CallActions = {
  save: Action<SaveCallInput, SavedCall>;
  send: Action<SendCallInput, SentCall>;
};
