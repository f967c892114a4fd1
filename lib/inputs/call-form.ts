import { canonicalJson } from "@/lib/domain/canonical-json";
import type { Agreed } from "@/lib/domain/consent-texts";
import { QUESTION_PAGES, type ScreeningPage } from "@/lib/domain/questions/pages";
import { type Fields, many, one } from "./answer-fields";
import { type FormError, shownPath } from "./screening-form";
import { AGREE_FIELDS, checkAgree, checkYou, readAgreed, readEmergencyRequest, readRequest } from "./screening-person";
import type { IntakeInput } from "./screening-request";
import { checkPage, fieldsOfPage, isEmergency } from "./screening-steps";

type Kept = Record<string, string | string[]>;
type Typed = Readonly<Partial<Record<string, string | readonly string[]>>>;
type Sending = { today: string; isEmergency: boolean };

const PAGES: readonly ScreeningPage[] = QUESTION_PAGES;
const MAX_NAME = 100;

/**
 * The form after somebody typed into a few fields. The pages they stand on count as seen, so that the person need not be
 * asked again. Ticks for other words to read aloud than those just read are dropped.
 */
export function withTyped(before: Kept, typed: Typed): Kept {
  const isOtherWords = typed.consentVersion !== undefined && typed.consentVersion !== before.consentVersion;
  const fields = isOtherWords ? withoutTicks(before) : before;
  const seen = PAGES.filter((page) => fieldsOfPage(page).some((name) => Object.hasOwn(typed, name))).map(({ slug }) => slug);
  const values = Object.entries({ ...fields, ...typed }).flatMap(([name, value]): [string, string | string[]][] => {
    if (value === undefined) return [];
    return typeof value === "string" ? [[name, value]] : value.length > 0 ? [[name, [...value]]] : [];
  });
  return { ...Object.fromEntries(values), visited: [...new Set([...many(fields, "visited"), ...seen])] };
}

/** Whether all of this is kept already: the answer to an earlier save was lost. */
export function isStored(fields: Kept, typed: Typed): boolean {
  return canonicalJson(withTyped(fields, typed)) === canonicalJson(fields);
}

function withoutTicks(fields: Kept): Kept {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !AGREE_FIELDS.some((field) => field === name)));
}

/** What stops the form from being sent, in the order of its pages. An emergency needs a name, a birth date and a phone, and no more. */
export function checkCall(fields: Fields, sending: Sending): FormError[] {
  if (sending.isEmergency && isEmergency(fields)) return checkYou({ ...fields, email: "" }, sending.today);
  return [...shownPath(fields).flatMap((page) => checkPage(page, fields, sending.today)), ...checkAgree(fields)];
}

/** The words that were read to the caller, all of them; null otherwise. */
export function agreedOn(fields: Fields): Agreed | null {
  return checkAgree(fields).length === 0 ? readAgreed(fields) : null;
}

type Caller = { agreed: Agreed | null; staffName: string };

/** The request of a call; null while something is missing. Without the words only an emergency is one, with nothing acknowledged. */
export function readCall(fields: Fields, idempotencyKey: string, { agreed, staffName }: Caller): IntakeInput | null {
  const request = isEmergency(fields) ? readEmergencyRequest(fields, idempotencyKey, agreed) : agreed && readRequest(fields, idempotencyKey, agreed);
  return request && { ...request, filledBy: { kind: "staff", name: teller(fields, staffName) } };
}

/** Who wrote the answers down, and who told them when it was not the person. */
function teller(fields: Fields, staffName: string): string {
  const helper = one(fields, "filledBy") === "relative" ? one(fields, "filledByName").trim() : "";
  return [...(helper === "" ? staffName : `${staffName}, told by ${helper}`)].slice(0, MAX_NAME).join("");
}
