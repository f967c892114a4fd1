import "server-only";
import { findClinic } from "@/db/queries/clinics";
import { findDraftInClinic } from "@/db/queries/unfinished-drafts";
import type { StaffActor } from "@/lib/domain/actor";
import type { CallDraft } from "@/lib/domain/draft";
import { now } from "@/lib/platform/clock";
import { audited } from "../audited";

/** The form as it stands, to go on with on the phone; null when this clinic has none or it has run out. Throws Forbidden. */
export async function getCall(actor: StaffActor, { draftId }: { draftId: string }): Promise<CallDraft | null> {
  return audited(actor, "drafts.call", { kind: "draft", id: draftId }, async (tx) => {
    const clinic = await findClinic(tx, actor.clinicId);
    const draft = await findDraftInClinic(tx, draftId, actor.clinicId, now());
    if (clinic === null || draft === null) return null;
    const { id, version, source, fields, savedAt, requestId, dismissReason } = draft;
    const { timeZone, emergencyPolicy } = clinic;
    return { id, version, source, fields, savedAt: savedAt.toISOString(), requestId, dismissReason, clinic: { timeZone, emergencyPolicy } };
  });
}
