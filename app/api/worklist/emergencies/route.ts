import { endpoint, staffJsonRoute } from "@/lib/auth/route";
import { jsonResponse } from "@/lib/auth/problem";
import type { StaffActor } from "@/lib/domain/actor";
import { findEmergencyMark } from "@/lib/services/requests/find-emergency-mark";

/** Asked by an open list every few seconds; like its other questions it does not keep an unattended session alive. */
export const { GET, POST, PUT, PATCH, DELETE } = staffJsonRoute({
  GET: endpoint<StaffActor, never>({ permission: "requests.list", subject: "request", handle: async ({ actor }) => jsonResponse(await findEmergencyMark(actor)) }),
}, { keepsAlive: false });
