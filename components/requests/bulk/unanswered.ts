import type { Failure } from "@/components/requests/detail/request-actions";
import { UNANSWERED } from "@/components/requests/detail/use-request-action";

/** Of many requests some may have been changed before the answer was lost. */
export const BULK_UNANSWERED: Failure = {
  ...UNANSWERED,
  message: "The server did not answer. What you chose is still here; try again. What was already changed stands under “Your last bulk changes”.",
};
