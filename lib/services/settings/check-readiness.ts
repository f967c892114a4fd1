import "server-only";
import { findReadiness } from "@/db/queries/readiness";
import { log } from "@/lib/platform/log";
import { unattended } from "../audited";

const PATIENCE_MS = 1_500;

export type Readiness = { isReady: boolean; database: "answers" | "does not answer" };

/** Whether a request would find a migrated database within 1.5 s. */
export async function checkReadiness(): Promise<Readiness> {
  const late = new Promise<false>((resolve) => setTimeout(resolve, PATIENCE_MS, false).unref());
  const asked = unattended("check readiness", findReadiness).catch((error: unknown) => {
    log().warn({ name: error instanceof Error ? error.name : "unknown" }, "the database does not answer");
    return false;
  });
  const isReady = await Promise.race([asked, late]);
  return { isReady, database: isReady ? "answers" : "does not answer" };
}
