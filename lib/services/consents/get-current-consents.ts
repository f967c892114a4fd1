import "server-only";
import type { ConsentSet } from "@/lib/domain/consent-texts";
import { unattended } from "../audited";
import { currentConsentSet } from "../consent-set";

/** What a person agrees to before a request is sent, in every language; open to every visitor of the form. */
export async function getCurrentConsents(clinicId: string): Promise<ConsentSet> {
  return unattended("read public clinic facts", (tx) => currentConsentSet(tx, clinicId));
}
