import type { Instrumentation } from "next";

/** Next calls this once, before the first request. What needs Node is in a file of its own, out of the edge build. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startServer } = await import("./instrumentation-node");
  startServer();
}

export const onRequestError: Instrumentation.onRequestError = async (error, request, { routePath, routeType }) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { logRequestError } = await import("./instrumentation-node");
  logRequestError(error, { method: request.method, routePath, routeType });
};
