import "server-only";
import { endSession } from "@/lib/services/sessions/end-session";
import { currentActor } from "./session";
import { sessionCookieName } from "./session-cookie";
import { env } from "@/lib/platform/env";

/** Ends this browser's session if it still has one; returns the Set-Cookie that forgets it. */
export async function endCurrentSession(): Promise<string> {
  const actor = await currentActor({ keepsAlive: false });
  if (actor) await endSession(actor, { sessionId: actor.sessionId });
  return `${sessionCookieName()}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${env().isSecure ? "; Secure" : ""}`;
}
