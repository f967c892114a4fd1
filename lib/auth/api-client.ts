import "server-only";
import type { ApiActor } from "@/lib/domain/actor";
import { addressBlock } from "@/lib/platform/client-address";
import { readApiKey } from "@/lib/services/api-clients/read-api-key";
import { spendLimit } from "@/lib/services/sessions/spend-limit";
import { Refusal } from "./problem";
import { originOf } from "./request-origin";

const BAD_KEYS = { name: "bad-key", points: 30, seconds: 15 * 60 };

/** The API client whose key the request carries; cookies mean nothing here. Wrong keys are counted per address. */
export async function requireApiActor(request: Request): Promise<ApiActor> {
  const origin = originOf(request.headers);
  const key = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  const actor = key ? await readApiKey(key, origin) : null;
  if (actor) return actor;
  const seconds = key ? await spendLimit(BAD_KEYS, addressBlock(origin.ip)) : 0;
  if (seconds > 0) throw new Refusal(429, `Try again in ${seconds} s.`, [], { "Retry-After": String(seconds) });
  throw new Refusal(401, "Send a valid key: Authorization: Bearer KEY.", [], { "WWW-Authenticate": "Bearer" });
}
