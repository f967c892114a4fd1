import { formRoute, seeOther } from "@/lib/auth/form-route";
import { readResumeCode, showResumeCode } from "@/lib/domain/resume-code";
import { PATIENT_LOCALES } from "@/lib/domain/patient";
import { one } from "@/lib/inputs/answer-fields";
import { resumePath } from "@/lib/inputs/screening-steps";
import { addressBlock } from "@/lib/platform/client-address";
import { getDraft } from "@/lib/services/drafts/get-draft";
import { openResumeLink } from "@/lib/services/drafts/open-resume-link";
import { spendLimit } from "@/lib/services/sessions/spend-limit";
import { busyWords } from "../../../busy-words";
import { forgetMadeCode, forgetTypedCode, typedCodeCookie } from "../../code-cookies";
import { draftCookie, languageCookie } from "../../draft-cookie";
import { currentVisit } from "../../visit";

const POSTS_LIMIT = { name: "resume-open", points: 300, seconds: 15 * 60 };
/** Enough for everybody behind the address of a library; a code has 60 random bits. */
const TRIES_LIMIT = { name: "resume-try", points: 30, seconds: 15 * 60 };

/** Takes the form over to this device and goes to where it stood. */
export const { GET, POST } = formRoute({
  limit: POSTS_LIMIT,
  busyWords,
  handle: async ({ form, origin }) => {
    const typed = form.get("code") ?? "";
    const code = readResumeCode(typed);
    if (code === null) return refuse("shape", typed);
    if ((await spendLimit(TRIES_LIMIT, addressBlock(origin.ip))) > 0) return refuse("wait", showResumeCode(code));
    const { actor, today } = await currentVisit();
    const opened = await openResumeLink(actor, { code });
    const draft = opened && (await getDraft(actor, opened));
    if (!opened || !draft) return refuse("refused", showResumeCode(code));
    const headers = new Headers([["Set-Cookie", draftCookie(opened.token)], ["Set-Cookie", forgetTypedCode()], ["Set-Cookie", forgetMadeCode()]]);
    // Another device may speak another language than the person chose for the clinic to speak.
    const locale = PATIENT_LOCALES.find((known) => known === one(draft.fields, "language"));
    if (locale) headers.append("Set-Cookie", languageCookie(locale));
    return seeOther(draft.sent ? "/screening/sent" : resumePath(draft.fields, today), headers);
  },
});

function refuse(reason: "shape" | "wait" | "refused", typed: string): Response {
  return seeOther(`/screening/resume?check=${reason}`, { "Set-Cookie": typedCodeCookie(typed) });
}
