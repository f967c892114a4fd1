import { DRAFT_DAYS } from "@/lib/domain/screening-limits";
import { env } from "@/lib/platform/env";

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

function cookie(value: string, maxAgeSeconds: number): string {
  const secure = env().isSecure ? "; Secure" : "";
  return `${draftCookieName()}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${secure}`;
}
