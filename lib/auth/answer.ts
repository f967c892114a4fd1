import "server-only";
import { DomainError } from "@/lib/domain/errors";
import { log } from "@/lib/platform/log";
import { problem, Refusal, STATUS_OF } from "./problem";

/** Runs a handler; what it throws becomes one problem document, and a bug or an outage one log line without the body. */
export async function answer(requestId: string | null, handle: () => Promise<Response>): Promise<Response> {
  try {
    return await handle();
  } catch (error) {
    if (error instanceof Refusal) return problem(error.status, requestId, error.detail, error.errors, error.headers);
    if (error instanceof DomainError) return problem(STATUS_OF[error.code], requestId, error.message, error.fields);
    log().error({ requestId, name: error instanceof Error ? error.name : "unknown", stack: stackOf(error) }, "a route failed");
    return problem(500, requestId, "The request failed. Nothing was changed.");
  }
}

/** Frames only: the message of a failed statement can hold what somebody sent. */
function stackOf(error: unknown): string[] {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  return stack.split("\n").filter((line) => /^\s+at /.test(line)).slice(0, 8);
}
