import { findText, text } from "@/lib/format/texts";
import type { FormError } from "@/lib/inputs/screening-form";
import type { SentCall } from "./call-actions";

/** Where the form speaks to the patient, the same said to staff. */
const TO_STAFF: Readonly<Record<string, string>> = {
  "errors.chooseAnswer": "Ask this and choose the answer.",
  "errors.givenName": "Type the first name.",
  "errors.familyName": "Type the last name.",
  "errors.birth": "Type the date of birth as month, day and year, such as 3 14 1961.",
  "errors.birthFuture": "The date of birth must be in the past.",
  "errors.phoneMissing": "Type the phone number.",
  "errors.methodNeedsEmail": "Choose another way, or type the email address.",
  "errors.methodNeedsText": "Text messages were chosen: say yes here, or choose another way.",
  "errors.filledByName": "Type the name of the person who is calling.",
  "errors.privacyNotice": "Read the privacy notice to the caller and tick it.",
  "errors.notForEmergencies": "Read to the caller that this is not for emergencies, and tick it.",
  "errors.noObligation": "Read to the caller that the screening is free, and tick it.",
};

/** These name what they are about. */
const SAYS_WHERE: ReadonlySet<string> = new Set(Object.keys(TO_STAFF).filter((key) => key !== "errors.chooseAnswer").concat("errors.phone", "errors.email", "errors.lastTenLeft", "errors.lastTenOver"));

type Checked = { requestId: string | null; errors: readonly FormError[]; isOther?: boolean };

/** What became of a call, with its errors in words: at the field, and in a list away from it. */
export function wordedCall({ requestId, errors, isOther = false }: Checked): SentCall {
  return {
    requestId,
    isOther,
    errors: errors.map(({ field, text: key, values }) => {
      const message = TO_STAFF[key] ?? text(key, values);
      const title = SAYS_WHERE.has(key) ? null : titleOf(field);
      return { field, message, listed: title === null ? message : `${title} ${message}` };
    }),
  };
}

function titleOf(field: string): string | null {
  const [question = field] = field.split("-");
  return findText(`questions.${question}.title`) ?? findText(`contact.${field}`);
}
