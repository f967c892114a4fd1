import "server-only";
import { Invalid } from "@/lib/domain/errors";

/** A refusal that stands at one field of the form. */
export function fieldRefusal(field: string, message: string): Invalid {
  return new Invalid(message, [{ field, message }]);
}
