import type { Agreed } from "@/lib/domain/consent-texts";
import { type Acknowledgements, CONTACT_METHODS, CONTACT_TIMES, PATIENT_LOCALES } from "@/lib/domain/patient";
import { parseAnswers } from "./answers";
import { type Fields, many, one } from "./answer-fields";
import { toE164 } from "./phone-number";
import { lineOfText } from "./plain-text";
import { readAnswers, type FormError } from "./screening-form";
import { BirthDate, EmailAddress, type IntakeInput, ScreeningRequestInput } from "./screening-request";

export const YOU_FIELDS = ["givenName", "familyName", "bornOn-month", "bornOn-day", "bornOn-year", "phone", "email"] as const;
export const CONTACT_FIELDS = ["method", "times", "mayLeaveMessage", "mayText", "language", "interpreter", "filledBy", "filledByName"] as const;
export const AGREE_FIELDS = ["notForEmergencies", "privacyNotice", "noObligation"] as const;
/** What the pages with words to agree to send along: which version, in which language. */
export const AGREED_FIELDS = ["consentVersion", "consentLocale"] as const;
export const LANGUAGES = ["en", "es", "zh", "vi", "tl", "ar", "fr", "ko", "ru"] as const;
export const PHONE_METHODS = CONTACT_METHODS;

const NAME = lineOfText(100);
const NAME_NOT_GIVEN = "Name not given";
const MONTHS = [
  ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
  ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"],
];

/** What is wrong with the name, the birth date and the phone; `today` is the clinic's day. */
export function checkYou(fields: Fields, today: string): FormError[] {
  const names = (["givenName", "familyName"] as const).flatMap((field): FormError[] => {
    if (NAME.safeParse(one(fields, field)).success) return [];
    return [{ field, text: nameError(field, one(fields, field)) }];
  });
  const email = one(fields, "email").trim();
  return [
    ...names,
    ...checkBirth(fields, today),
    ...(toE164(one(fields, "phone").trim()) === null ? [{ field: "phone", text: one(fields, "phone").trim() === "" ? "errors.phoneMissing" : "errors.phone" }] : []),
    ...(email !== "" && !EmailAddress.safeParse(email).success ? [{ field: "email", text: "errors.email" }] : []),
  ];
}

/** What is wrong with how to reach the person. */
export function checkContact(fields: Fields): FormError[] {
  const errors: FormError[] = [];
  const method = one(fields, "method");
  if (!PHONE_METHODS.some((known) => known === method)) errors.push({ field: "method", text: "errors.method" });
  if (method === "email" && one(fields, "email").trim() === "") errors.push({ field: "method", text: "errors.methodNeedsEmail" });
  if (method === "text" && one(fields, "mayText") === "no") errors.push({ field: "mayText", text: "errors.methodNeedsText" });
  for (const field of ["mayLeaveMessage", "mayText"] as const) {
    if (!["yes", "no"].includes(one(fields, field))) errors.push({ field, text: `errors.${field}` });
  }
  if (one(fields, "filledBy") === "relative" && !NAME.safeParse(one(fields, "filledByName")).success) {
    errors.push({ field: "filledByName", text: "errors.filledByName" });
  }
  return errors;
}

export function checkAgree(fields: Fields): FormError[] {
  return AGREE_FIELDS.filter((field) => one(fields, field) !== "yes").map((field) => ({ field, text: `errors.${field}` }));
}

/** The words that were on the page that was sent; null when it showed none. */
export function readAgreed(fields: Fields): Agreed | null {
  const version = one(fields, "consentVersion");
  const locale = PATIENT_LOCALES.find((known) => known === one(fields, "consentLocale"));
  return locale && /^[1-9]\d{0,5}$/.test(version) ? { version: Number(version), locale } : null;
}

/** The day in the three boxes as YYYY-MM-DD, or null. A month may be a number or its name in a language of the form. */
export function readBirth(fields: Fields): string | null {
  const [typedMonth, day, year] = birthParts(fields);
  const monthNumber = monthIn(typedMonth);
  if (!/^\d{1,2}$/.test(monthNumber) || !/^\d{1,2}$/.test(day) || !/^\d{4}$/.test(year)) return null;
  const date = `${year}-${monthNumber.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return BirthDate.safeParse(date).success ? date : null;
}

/** The request that the fields make, or null while something is missing; `agreed` are the words that the person had before them. */
export function readRequest(fields: Fields, idempotencyKey: string, { version, locale }: Agreed): IntakeInput | null {
  const isRelative = one(fields, "filledBy") === "relative";
  const parsed = ScreeningRequestInput.safeParse({
    idempotencyKey,
    filledBy: { kind: isRelative ? "relative" : "self", name: isRelative ? one(fields, "filledByName") : null },
    patient: {
      familyName: one(fields, "familyName"),
      givenName: one(fields, "givenName"),
      bornOn: readBirth(fields),
      phone: one(fields, "phone"),
      email: one(fields, "email").trim() || null,
    },
    contact: {
      method: one(fields, "method") || "call",
      times: CONTACT_TIMES.filter((time) => many(fields, "times").includes(time)),
      mayLeaveMessage: one(fields, "mayLeaveMessage") === "yes",
      mayText: one(fields, "mayText") === "yes",
      language: one(fields, "language") || "en",
      interpreter: one(fields, "interpreter") === "yes",
    },
    acknowledgements: { notForEmergencies: true, privacyNoticeVersion: String(version), noObligation: true },
    answers: readAnswers(fields),
  });
  return parsed.success ? { ...parsed.data, acknowledgements: { ...parsed.data.acknowledgements, locale } } : null;
}

const NO_WORDS: Agreed = { version: 1, locale: "en" };
const NOTHING_ACKNOWLEDGED: Acknowledgements = { notForEmergencies: false, privacyNoticeVersion: null, noObligation: false };

/**
 * The request of a person in an emergency: a name, a birth date and a phone are enough. What is wrong elsewhere is left
 * out, and only what the person was shown while sending counts as acknowledged.
 */
export function readEmergencyRequest(fields: Fields, idempotencyKey: string, agreed: Agreed | null): IntakeInput | null {
  const request = readRequest({ ...fields, ...usableParts(fields) }, idempotencyKey, agreed ?? NO_WORDS);
  return request && { ...request, ...(agreed ? {} : { acknowledgements: NOTHING_ACKNOWLEDGED }) };
}

function usableParts(fields: Fields): Fields {
  const email = one(fields, "email").trim();
  const helper = one(fields, "filledByName");
  const language = one(fields, "language");
  const note = one(fields, "note");
  return {
    email: EmailAddress.safeParse(email).success ? email : "",
    method: checkContact(fields).length === 0 ? one(fields, "method") : "call",
    filledByName: NAME.safeParse(helper).success ? helper : NAME_NOT_GIVEN,
    language: LANGUAGES.some((known) => known === language) ? language : "",
    note: parseAnswers({ note }).ok ? note : "",
  };
}

function checkBirth(fields: Fields, today: string): FormError[] {
  const birth = readBirth(fields);
  if (birth === null) return [{ field: wrongBirthBox(fields), text: birthParts(fields).includes("") ? "errors.birth" : "errors.birthNotReal" }];
  return birth > today ? [{ field: "bornOn-year", text: "errors.birthFuture" }] : [];
}

/** The first of the three boxes that cannot be right; the month's carries the name of the field. */
function wrongBirthBox(fields: Fields): string {
  const [month, day, year] = birthParts(fields);
  if (!/^(0?[1-9]|1[0-2])$/.test(monthIn(month))) return "bornOn";
  if (!/^(0?[1-9]|[12]\d|3[01])$/.test(day)) return "bornOn-day";
  return /^(19|20)\d\d$/.test(year) ? "bornOn-day" : "bornOn-year";
}

function birthParts(fields: Fields): [month: string, day: string, year: string] {
  const part = (name: string) => one(fields, `bornOn-${name}`).trim();
  return [part("month"), part("day"), part("year")];
}

/** A month as a number, when it is one or is named in a language of the form; otherwise as typed. */
function monthIn(typed: string): string {
  const named = Math.max(...MONTHS.map((months) => months.indexOf(typed.slice(0, 3).toLowerCase()))) + 1;
  return named > 0 ? String(named) : typed;
}

function nameError(field: "givenName" | "familyName", typed: string): string {
  if (typed.trim() === "") return `errors.${field}`;
  return [...typed.trim()].length > 100 ? "errors.nameLong" : "errors.notText";
}
