import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { newId } from "./id";
import { clientAddress } from "./client-address";

export const CLIENT_IP_HEADER = "x-charley-client-ip";
export const REQUEST_ID_HEADER = "x-charley-request-id";
const FORWARDED = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-port", "x-forwarded-proto", "x-real-ip"];

const kept = globalThis as typeof globalThis & { charleyMarksIncoming?: boolean };

/**
 * Marks each HTTP request with its real address and an id before Next sees it. Next keeps an X-Forwarded-For that the
 * client sent, so without a trusted proxy every forwarded header is removed here.
 */
export function markIncomingRequests(trustedHops: number): void {
  if (kept.charleyMarksIncoming) return;
  kept.charleyMarksIncoming = true;
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    const address = clientAddress(request.socket.remoteAddress, request.headers["x-forwarded-for"], trustedHops);
    if (trustedHops === 0) for (const name of FORWARDED) delete request.headers[name];
    request.headers[CLIENT_IP_HEADER] = address ?? "";
    request.headers[REQUEST_ID_HEADER] = newId();
  });
}

/** False in a process where nobody marks requests: there the two headers would be the client's own words. */
export function marksIncomingRequests(): boolean {
  return kept.charleyMarksIncoming === true;
}
