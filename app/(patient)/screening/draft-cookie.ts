import type { PatientLocale } from "@/lib/domain/patient";
import { DRAFT_DAYS } from "@/lib/domain/screening-limits";
import { env } from "@/lib/platform/env";
import { LANGUAGE_COOKIE } from "@/lib/platform/patient-language";

/** The cookie holds a random link and nothing else; `__Host-` ties it to this host over https. */
export function draftCookieName(): string {
  return env().isSecure ? "__Host-charley.screening" : "charley.screening";
}

export function draftCookie(token: string): string {
  return cookie(token, DRAFT_DAYS * 24 * 60 * 60);
}

export function forgetDraftCookie(): string {
  return cookie("", 0);
}

/** Holds the language and nothing else. */
export function languageCookie(locale: PatientLocale): string {
  return `${LANGUAGE_COOKIE}=${locale}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${365 * 24 * 60 * 60}${env().isSecure ? "; Secure" : ""}`;
}

function cookie(value: string, maxAgeSeconds: number): string {
  const secure = env().isSecure ? "; Secure" : "";
  return `${draftCookieName()}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure}`;
}
