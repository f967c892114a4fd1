import "server-only";
import { cookies } from "next/headers";
import type { StaffActor } from "@/lib/domain/actor";
import { log } from "@/lib/platform/log";
import { readSession } from "@/lib/services/sessions/read-session";
import { sessionCookieName } from "./session-cookie";

type Session = { onHeld: () => void; onOver: (why: "session" | "outage") => void };

/** Looks again and again whether the session of this request still holds with the same roles, without keeping it alive. The returned function ends it. */
export async function watchSession(actor: StaffActor, everyMs: number, { onHeld, onOver }: Session): Promise<() => void> {
  const token = (await cookies()).get(sessionCookieName())?.value ?? "";
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  async function look(): Promise<void> {
    try {
      const now = await readSession(token, actor.origin, false);
      if (isStopped) return;
      if (now === null || now.roles.join() !== actor.roles.join()) return onOver("session");
      onHeld();
      timer = setTimeout(() => void look(), everyMs);
    } catch (error) {
      log().warn({ error: error instanceof Error ? error.name : "unknown" }, "a session could not be looked up, its stream ends");
      onOver("outage");
    }
  }
  timer = setTimeout(() => void look(), everyMs);
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
