import type { Metadata } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { LaterPage } from "@/components/screening/later-page";
import { readResumeCode } from "@/lib/domain/resume-code";
import { patientLongDate } from "@/lib/format/patient-dates";
import { one } from "@/lib/inputs/answer-fields";
import { EmailAddress } from "@/lib/inputs/screening-request";
import { resumePath } from "@/lib/inputs/screening-steps";
import { env } from "@/lib/platform/env";
import { hasMailServer } from "@/lib/platform/mail";
import { getResumeLink } from "@/lib/services/drafts/get-resume-link";
import { MADE_CODE_COOKIE } from "../code-cookies";
import { pageTitle } from "../page-title";
import { currentVisit } from "../visit";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const made = await madeCode();
  return pageTitle(({ text }) => text(made ? "later.title" : "later.makeTitle"));
}

/** Opening or reloading this page makes nothing: a code comes from a press of the button alone. */
export default async function Page({ searchParams }: Props) {
  const { draft, clinic, today, words } = await currentVisit();
  if (!draft) redirect("/screening");
  if (draft.sent) redirect("/screening/sent");
  const made = await madeCode();
  const email = EmailAddress.safeParse(one(draft.fields, "email").trim());
  return (
    <LaterPage
      made={made && { code: made.code, until: patientLongDate(made.expiresAt, clinic.timeZone, words.locale) }}
      email={email.success && hasMailServer() ? email.data : null}
      mail={mailOf((await searchParams).mail)}
      address={`${new URL(env().PUBLIC_URL).host}/screening/resume`}
      goOn={resumePath(draft.fields, today)}
    />
  );
}

/** The code that this device was given a moment ago, while it works. */
const madeCode = cache(async () => {
  const { actor, token } = await currentVisit();
  const code = readResumeCode((await cookies()).get(MADE_CODE_COOKIE)?.value ?? "");
  if (token === null || code === null) return null;
  const link = await getResumeLink(actor, { token, code });
  return link && { code, expiresAt: link.expiresAt };
});

function mailOf(asked: string | string[] | undefined): "sent" | "not" | null {
  return asked === "sent" || asked === "not" ? asked : null;
}
