import { env } from "@/lib/platform/env";

/** The code that was just made: a reload shows it again and makes no new one. */
export const MADE_CODE_COOKIE = "charley.code";
/** A code as somebody typed it, so that a mistake in one letter can be put right. */
export const TYPED_CODE_COOKIE = "charley.typed-code";

const SHOWN_SECONDS = 15 * 60;
const MOST_TYPED = 40;

export function madeCodeCookie(code: string): string {
  return cookie(MADE_CODE_COOKIE, code, "/screening/later", SHOWN_SECONDS);
}

export function forgetMadeCode(): string {
  return cookie(MADE_CODE_COOKIE, "", "/screening/later", 0);
}

export function typedCodeCookie(typed: string): string {
  return cookie(TYPED_CODE_COOKIE, encodeURIComponent([...typed].slice(0, MOST_TYPED).join("")), "/screening/resume", SHOWN_SECONDS);
}

export function forgetTypedCode(): string {
  return cookie(TYPED_CODE_COOKIE, "", "/screening/resume", 0);
}

function cookie(name: string, value: string, path: string, maxAgeSeconds: number): string {
  return `${name}=${value}; Path=${path}; HttpOnly; SameSite=Lax; Max-Age=${maxAgeSeconds}${env().isSecure ? "; Secure" : ""}`;
}
