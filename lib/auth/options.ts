import "server-only";
import type { AuthOptions, User } from "next-auth";
import type { JWT } from "next-auth/jwt";
import Credentials from "next-auth/providers/credentials";
import { SESSION_ABSOLUTE_MS } from "@/lib/domain/session-limits";
import { SignInInput } from "@/lib/inputs/sessions";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { sameSitePath } from "@/lib/platform/paths";
import { endSession } from "@/lib/services/sessions/end-session";
import { readSession } from "@/lib/services/sessions/read-session";
import { startSession } from "@/lib/services/sessions/start-session";
import { currentOrigin } from "./request-origin";
import { sessionCookieName, sessionCookieOptions } from "./session-cookie";

type StartedUser = User & { token: string };
type OpaqueToken = JWT & { token?: string };

/** The library carries the cookie; the session itself is a row, so that it can be ended at once. */
export function authOptions(): AuthOptions {
  const { isSecure, NEXTAUTH_SECRET, PUBLIC_URL } = env();
  const prefix = isSecure ? "__Host-" : "";
  const options = sessionCookieOptions();
  return {
    secret: NEXTAUTH_SECRET,
    useSecureCookies: isSecure,
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    session: { strategy: "jwt", maxAge: SESSION_ABSOLUTE_MS / 1000 },
    cookies: {
      sessionToken: { name: sessionCookieName(), options },
      csrfToken: { name: `${prefix}charley.csrf`, options },
      callbackUrl: { name: `${prefix}charley.callback`, options },
    },
    // An OIDC provider stands beside this one when the clinic has one; it, too, ends in startSession's row.
    providers: [Credentials({ credentials: { email: {}, password: {} }, authorize })],
    jwt: {
      encode: async ({ token }) => (token as OpaqueToken | undefined)?.token ?? "",
      decode: async ({ token }) => readToken(token),
    },
    callbacks: {
      jwt: ({ token, user }) => (user ? { sub: user.id, token: (user as StartedUser).token } : token),
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url }) => `${PUBLIC_URL}${sameSitePath(url.startsWith(`${PUBLIC_URL}/`) ? url.slice(PUBLIC_URL.length) : url)}`,
    },
    events: { signOut: async ({ token }) => endTokenSession(token as OpaqueToken | null) },
    logger: {
      error: (code) => code !== "JWT_SESSION_ERROR" && log().warn({ code }, "sign-in library"),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

/** Null, whatever was wrong: the page says one sentence for all of it. Being throttled or busy is no secret. */
async function authorize(credentials: Record<string, string> | undefined, request: { headers?: Record<string, string> }): Promise<StartedUser | null> {
  const parsed = SignInInput.safeParse(credentials);
  if (!parsed.success) return null;
  const started = await startSession(await currentOrigin(), { ...parsed.data, userAgent: request.headers?.["user-agent"] ?? null });
  if (started.outcome === "refused") return null;
  if (started.outcome !== "started") throw new Error(started.outcome);
  return { id: started.staffId, token: started.token };
}

async function readToken(token: string | undefined): Promise<OpaqueToken | null> {
  const actor = token ? await readSession(token, await currentOrigin(), false) : null;
  return actor && { sub: actor.staffId, token };
}

async function endTokenSession(token: OpaqueToken | null): Promise<void> {
  const actor = token?.token ? await readSession(token.token, await currentOrigin(), false) : null;
  if (actor) await endSession(actor, { sessionId: actor.sessionId });
}
