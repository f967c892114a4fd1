import { z } from "zod";
import { type Acknowledgements, CONTACT_METHODS, CONTACT_TIMES, FILLED_BY } from "@/lib/domain/patient";
import { AnswersInput } from "./answers";
import { PhoneNumber } from "./phone-number";
import { lineOfText } from "./plain-text";

const EARLIEST_BIRTH = "1900-01-01";
const MAX_NAME = 100;
const MAX_EMAIL = 254;
const LANGUAGE_TAG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/;

const yesOrNo = z.boolean({ error: "Send true or false." });
const acknowledged = z.literal(true, { error: "The person must agree to this: send true." });

/** A real day from 1900 on; the service refuses a day after today, which a pure check cannot know. */
export const BirthDate = z.iso
  .date({ error: "Send a real calendar date as YYYY-MM-DD." })
  .refine((day) => day >= EARLIEST_BIRTH, { error: "Send a birth date from 1900 on." });

export const EmailAddress = z.email({ error: "Send an email address such as name@example.com, or null." }).max(MAX_EMAIL, { error: "This email address is too long." });

const filledBy = z
  .strictObject({
    kind: z.enum(FILLED_BY, { error: `Send one of: ${FILLED_BY.join(", ")}.` }),
    name: lineOfText(MAX_NAME).nullish(),
  })
  .refine(({ kind, name }) => kind === "self" || Boolean(name), { path: ["name"], error: "Send the name of the person who fills this in." })
  .transform(({ kind, name }) => ({ kind, name: kind === "self" ? null : (name ?? null) }));

const patient = z.strictObject({
  familyName: lineOfText(MAX_NAME),
  givenName: lineOfText(MAX_NAME),
  bornOn: BirthDate,
  phone: PhoneNumber,
  email: EmailAddress.nullish().transform((email) => email ?? null),
});

const contact = z.strictObject({
  method: z.enum(CONTACT_METHODS, { error: `Send one of: ${CONTACT_METHODS.join(", ")}.` }),
  times: z
    .array(z.enum(CONTACT_TIMES, { error: `Send a list of any of: ${CONTACT_TIMES.join(", ")}.` }), { error: `Send a list of any of: ${CONTACT_TIMES.join(", ")}.` })
    .transform((times) => CONTACT_TIMES.filter((time) => times.includes(time))),
  mayLeaveMessage: yesOrNo,
  mayText: yesOrNo,
  language: z.string({ error: "Send a language tag such as en or es." }).max(35).regex(LANGUAGE_TAG, { error: "Send a language tag such as en or es." }),
  interpreter: yesOrNo,
});

const acknowledgements = z.strictObject({
  notForEmergencies: acknowledged,
  privacyNoticeVersion: lineOfText(20),
  noObligation: acknowledged,
});

/** One screening request from outside, as the intake contract writes it. */
export const ScreeningRequestInput = z.strictObject({
  idempotencyKey: z.guid({ error: "Send a UUID made for this request." }).toLowerCase(),
  filledBy,
  patient,
  contact,
  acknowledgements,
  answers: AnswersInput,
}, { error: ({ code }) => (code === "unrecognized_keys" ? "This is not a part of a request. Remove it." : "Send the request as one JSON object.") });
export type ScreeningRequestInput = z.infer<typeof ScreeningRequestInput>;

/** What the intake takes: from the form also an emergency that is kept before the acknowledgements could be shown. */
export type IntakeInput = Omit<ScreeningRequestInput, "acknowledgements"> & { acknowledgements: Acknowledgements };
