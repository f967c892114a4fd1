import { jsonResponse } from "@/lib/auth/problem";

export const dynamic = "force-dynamic";

/** The process answers; says nothing about the database. */
export function GET(): Response {
  return jsonResponse({ status: "ok" });
}
