import "server-only";
import { findDraftByToken } from "@/db/queries/drafts";
import { now } from "@/lib/platform/clock";
import { sha256 } from "@/lib/platform/secret";
import { unattended } from "../audited";

/** Whether a form is behind this token, to count its pages by themselves; nothing of it is read out. */
export async function findDraftId(clinicId: string, token: string): Promise<string | null> {
  return unattended("look up a link", async (tx) => (await findDraftByToken(tx, sha256(token), clinicId, now()))?.id ?? null);
}
