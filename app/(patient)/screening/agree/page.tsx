import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AgreePage } from "@/components/screening/agree-page";
import type { FormError } from "@/lib/inputs/screening-form";
import { checkAgree } from "@/lib/inputs/screening-person";
import { firstOpenPage, resumePath } from "@/lib/inputs/screening-steps";
import { getCurrentConsents } from "@/lib/services/consents/get-current-consents";
import { pageTitle } from "../page-title";
import { currentVisit } from "../visit";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const NOT_SENT: Readonly<Record<string, FormError>> = {
  wait: { field: "send", text: "errors.couldNotSend" },
  limit: { field: "send", text: "errors.tooMany" },
  words: { field: "privacyNotice", text: "errors.newWords" },
};

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return pageTitle(({ text }) => text("agree.title"), (await searchParams).check !== undefined);
}

export default async function Page({ searchParams }: Props) {
  const { clinic, draft, today, words } = await currentVisit();
  if (!draft) redirect("/screening");
  if (draft.sent) redirect("/screening/sent");
  if (firstOpenPage(draft.fields, today)) redirect(resumePath(draft.fields, today));
  const consents = await getCurrentConsents(clinic.id);
  return <AgreePage consents={consents[words.locale]} fields={draft.fields} errors={errorsOf((await searchParams).check, draft.fields)} />;
}

function errorsOf(check: string | string[] | undefined, fields: Parameters<typeof checkAgree>[0]): FormError[] {
  if (typeof check !== "string") return [];
  const reason = Object.hasOwn(NOT_SENT, check) ? NOT_SENT[check] : undefined;
  return reason ? [reason] : checkAgree(fields);
}
