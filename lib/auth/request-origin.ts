import "server-only";
import { headers } from "next/headers";
import type { Origin } from "@/lib/domain/actor";
import { newId } from "@/lib/platform/id";
import { CLIENT_IP_HEADER, marksIncomingRequests, REQUEST_ID_HEADER } from "@/lib/platform/incoming";

/** Where this call came from, for audit rows and limits. */
export function originOf(list: Headers): Origin {
  if (!marksIncomingRequests()) return { ip: null, httpRequestId: newId() };
  return { ip: list.get(CLIENT_IP_HEADER) || null, httpRequestId: list.get(REQUEST_ID_HEADER) ?? newId() };
}

export async function currentOrigin(): Promise<Origin> {
  return originOf(await headers());
}
