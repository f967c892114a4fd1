import { jsonResponse } from "@/lib/auth/problem";
import { checkReadiness } from "@/lib/services/settings/check-readiness";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const readiness = await checkReadiness();
  return jsonResponse({ status: readiness.isReady ? "ready" : "not ready", database: readiness.database }, readiness.isReady ? 200 : 503);
}
