import "server-only";
import { findCheckInLinkByToken } from "@/db/queries/check-in-links";
import { sha256 } from "@/lib/platform/secret";
import { unattended } from "../audited";

/** Whether a check-in is behind this token, to count its pages by themselves; nothing of it is read out. */
export async function findCheckInLinkId(clinicId: string, token: string): Promise<string | null> {
  return unattended("look up a link", async (tx) => (await findCheckInLinkByToken(tx, sha256(token), clinicId))?.id ?? null);
}
