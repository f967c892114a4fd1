import "server-only";
import { env } from "@/lib/platform/env";

/** `__Host-` ties the cookie to this host over https; plain http exists on a loopback address only. */
export function sessionCookieName(): string {
  return env().isSecure ? "__Host-charley.session" : "charley.session";
}

export function sessionCookieOptions() {
  return { httpOnly: true, sameSite: "lax", path: "/", secure: env().isSecure } as const;
}
