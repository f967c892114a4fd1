import Negotiator from "negotiator";

/** Header by which proxy.ts tells a patient's page its language; other pages are English. */
export const LANGUAGE_HEADER = "x-charley-language";
/** Holds `en` or `es` and nothing else. */
export const LANGUAGE_COOKIE = "charley.language";

const OFFERED = ["en", "es"];
const PATIENT_PAGES = /^\/(screening|check-in)(\/|$)/;

/** The language of a page: what the person chose, else what the browser asks for, else English. Staff pages are English. */
export function pageLanguage(path: string, chosen: string | undefined, acceptLanguage: string | null): string {
  if (!PATIENT_PAGES.test(path)) return "en";
  if (chosen !== undefined && OFFERED.includes(chosen)) return chosen;
  return new Negotiator({ headers: { "accept-language": acceptLanguage ?? "" } }).language(OFFERED) ?? "en";
}
