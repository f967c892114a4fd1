import { startJobs } from "@/lib/jobs/start";
import { stopGracefully } from "@/lib/jobs/stop-gracefully";
import { env } from "@/lib/platform/env";
import { markIncomingRequests } from "@/lib/platform/incoming";
import { log } from "@/lib/platform/log";

const kept = globalThis as typeof globalThis & { charleyRunsJobs?: boolean };

/** Once a process, however often a changed file is loaded again in development. */
export function startServer(): void {
  markIncomingRequests(env().TRUST_PROXY);
  if (kept.charleyRunsJobs) return;
  kept.charleyRunsJobs = true;
  stopGracefully(startJobs());
}

/** The route's pattern and the error's name and place; never the address, the headers or the body of the request. */
export function logRequestError(error: unknown, where: { method: string; routePath: string; routeType: string }): void {
  const known = error instanceof Error ? error : new Error("unknown");
  const digest = "digest" in known && typeof known.digest === "string" ? known.digest : null;
  log().error({ ...where, digest, error: known.name, stack: stackWithoutMessage(known) }, "request failed");
}

/** A message may repeat what somebody typed; the lines of the stack do not. */
function stackWithoutMessage(error: Error): string[] {
  return (error.stack ?? "").split("\n").filter((line) => line.trimStart().startsWith("at ")).slice(0, 12);
}
