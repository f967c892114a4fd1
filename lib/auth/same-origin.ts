import "server-only";
import { headers } from "next/headers";
import { Forbidden } from "@/lib/domain/errors";
import { env } from "@/lib/platform/env";

/** Next lets an action through when Origin is missing; a browser always sends it, so we do not. */
export async function refuseForeignOrigin(): Promise<void> {
  const list = await headers();
  if (!isSameOrigin(list)) throw new Forbidden("This form was sent from another site.");
}

/** True when the browser says that the request comes from a page of ours. */
export function isSameOrigin(list: Headers): boolean {
  if (list.get("sec-fetch-site") === "cross-site") return false;
  const origin = list.get("origin");
  if (origin === null || origin === "null") return false;
  const host = list.get("host");
  return origin === new URL(env().PUBLIC_URL).origin || (host !== null && hostOf(origin) === host);
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
