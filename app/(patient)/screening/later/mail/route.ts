import { cookies } from "next/headers";
import { formRoute, seeOther } from "@/lib/auth/form-route";
import { readResumeCode, resumeCodePath } from "@/lib/domain/resume-code";
import { patientLongDate } from "@/lib/format/patient-dates";
import { one } from "@/lib/inputs/answer-fields";
import { env } from "@/lib/platform/env";
import { sha256 } from "@/lib/platform/secret";
import { getResumeLink } from "@/lib/services/drafts/get-resume-link";
import { mailResumeLink } from "@/lib/services/drafts/mail-resume-link";
import { spendLimit } from "@/lib/services/sessions/spend-limit";
import { busyWords } from "../../../busy-words";
import { MADE_CODE_COOKIE } from "../../code-cookies";
import { currentVisit, type Visit } from "../../visit";

const MAILS_FROM_ONE_PLACE = { name: "resume-mail", points: 30, seconds: 60 * 60 };
/** Whoever types somebody else's address must not be able to fill their mailbox. */
const MAILS_TO_ONE_ADDRESS = { name: "resume-mail-to", points: 3, seconds: 24 * 60 * 60 };

export const { GET, POST } = formRoute({
  limit: MAILS_FROM_ONE_PLACE,
  busyWords,
  handle: async () => {
    const visit = await currentVisit();
    const code = readResumeCode((await cookies()).get(MADE_CODE_COOKIE)?.value ?? "");
    if (visit.token === null || visit.draft === null || code === null) return seeOther("/screening/later");
    return seeOther((await mail(visit, visit.token, code)) ? "/screening/later?mail=sent" : "/screening/later?mail=not");
  },
});

async function mail({ actor, draft, clinic, words: { locale, text } }: Visit, token: string, code: string): Promise<boolean> {
  const link = await getResumeLink(actor, { token, code });
  const address = one(draft?.fields ?? {}, "email").trim().toLowerCase();
  if (!link || (await spendLimit(MAILS_TO_ONE_ADDRESS, sha256(address))) > 0) return false;
  const until = patientLongDate(link.expiresAt, clinic.timeZone, locale);
  const body = text("later.mailBody", { link: `${env().PUBLIC_URL}${resumeCodePath(code)}`, until });
  return mailResumeLink(actor, { token, code, subject: text("later.mailSubject"), body });
}
