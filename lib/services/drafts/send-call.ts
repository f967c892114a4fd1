import "server-only";
import type { DraftRow } from "@/db/queries/drafts";
import { findClinicCalendar } from "@/db/queries/intake";
import type { StaffActor } from "@/lib/domain/actor";
import { Invalid, NotFound } from "@/lib/domain/errors";
import { localDay } from "@/lib/domain/opening-hours";
import { agreedOn, checkCall, readCall } from "@/lib/inputs/call-form";
import type { SendCallInput } from "@/lib/inputs/calls";
import type { FormError } from "@/lib/inputs/screening-form";
import type { IntakeInput } from "@/lib/inputs/screening-request";
import { now } from "@/lib/platform/clock";
import { audited } from "../audited";
import { currentConsentSet } from "../consent-set";
import { markSent, requestOfDraft } from "../draft-request";
import { lockedDraft, refuseStale } from "../locked-draft";

/** What became of the form: its request, or what must be put right first. */
export type SentCall = { requestId: string; errors: []; /** It was sent before or meanwhile, and some answers of the form are not in it. */ isOther: boolean } | { requestId: null; errors: FormError[] };
type Checked = SentCall | { input: IntakeInput };

/** Makes the form of a call a request, once: what the person or a colleague sent before stands. Throws NotFound, Conflict, Invalid. */
export async function sendCall(actor: StaffActor, sending: SendCallInput): Promise<SentCall> {
  const checked = await audited(actor, "drafts.call", { kind: "draft", id: sending.draftId }, async (tx, note): Promise<Checked> => {
    const draft = await lockedDraft(tx, note, actor, sending.draftId);
    if (draft.requestId !== null) return { requestId: draft.requestId, errors: [], isOther: draft.version > sending.version + 1 };
    await refuseStale(tx, draft, sending);
    const clinic = await findClinicCalendar(tx, actor.clinicId);
    if (clinic === null) throw new NotFound();
    const currentVersion = (await currentConsentSet(tx, actor.clinicId)).en.version;
    return checkedForm(draft, { today: localDay(now(), clinic.timeZone), isEmergency: sending.isEmergency, staffName: actor.name, currentVersion });
  });
  if (!("input" in checked)) return checked;
  const { requestId, isOther } = await requestOfDraft(actor, checked.input);
  return audited(actor, "drafts.call", { kind: "draft", id: sending.draftId }, async (tx, note): Promise<SentCall> => {
    const draft = await lockedDraft(tx, note, actor, sending.draftId);
    const isChanged = draft.requestId === null && draft.version !== sending.version;
    await markSent(tx, note, draft, requestId);
    return { requestId, errors: [], isOther: isOther || isChanged };
  });
}

type Sending = { today: string; isEmergency: boolean; staffName: string; currentVersion: number };

function checkedForm({ fields, idempotencyKey }: DraftRow, sending: Sending): Checked {
  const errors = checkCall(fields, sending);
  if (errors.length > 0) return { requestId: null, errors };
  const read = agreedOn(fields);
  const agreed = read?.version === sending.currentVersion ? read : null;
  if (agreed === null && !sending.isEmergency) throw new Invalid("The words to read aloud have changed. Reload the page, read the new ones to the caller and tick them again.");
  const input = readCall(fields, idempotencyKey, { agreed, staffName: sending.staffName });
  if (input === null) throw new Invalid("Some answers cannot be sent as they are. Read through the form again.");
  return { input };
}
