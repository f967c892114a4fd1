import "server-only";
import { cookies, headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import { may, type Permission } from "@/lib/domain/access";
import type { StaffActor } from "@/lib/domain/actor";
import { Forbidden } from "@/lib/domain/errors";
import { audited } from "@/lib/services/audited";
import { readSession } from "@/lib/services/sessions/read-session";
import { PATH_HEADER, sameSitePath } from "@/lib/platform/paths";
import { currentOrigin } from "./request-origin";
import { sessionCookieName } from "./session-cookie";

const readActor = cache(async (keepsAlive: boolean): Promise<StaffActor | null> => {
  const token = (await cookies()).get(sessionCookieName())?.value;
  return token ? readSession(token, await currentOrigin(), keepsAlive) : null;
});

/** Who is asking, or null; read once per request. Polling routes pass `keepsAlive: false`. */
export async function currentActor({ keepsAlive = true }: { keepsAlive?: boolean } = {}): Promise<StaffActor | null> {
  return readActor(keepsAlive);
}

/**
 * For pages: the person, or the sign-in page, which leads back here. With the page's permission, a person whose roles
 * lack it gets the 403 page and leaves a denied row.
 */
export async function requireActor(permission?: Permission): Promise<StaffActor> {
  const actor = await currentActor();
  if (!actor) {
    const path = sameSitePath((await headers()).get(PATH_HEADER));
    redirect(`/sign-in?returnTo=${encodeURIComponent(path)}`);
  }
  if (permission && !may(actor, permission)) await refusePage(actor, permission);
  return actor;
}

async function refusePage(actor: StaffActor, permission: Permission): Promise<never> {
  await audited(actor, permission, { kind: "session", id: actor.sessionId }, async () => undefined).catch((error: unknown) => {
    if (!(error instanceof Forbidden)) throw error;
  });
  forbidden();
}
