import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AgreePage } from "@/components/screening/agree-page";
import type { FormError } from "@/lib/inputs/screening-form";
import { checkAgree } from "@/lib/inputs/screening-person";
import { firstOpenPage, resumePath } from "@/lib/inputs/screening-steps";
import { pageTitle } from "../page-title";
import { currentVisit } from "../visit";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const NOT_SENT: Readonly<Record<string, string>> = { wait: "errors.couldNotSend", limit: "errors.tooMany" };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return pageTitle(({ text }) => text("agree.title"), (await searchParams).check !== undefined);
}

export default async function Page({ searchParams }: Props) {
  const { draft, today } = await currentVisit();
  if (!draft) redirect("/screening");
  if (draft.sent) redirect("/screening/sent");
  if (firstOpenPage(draft.fields, today)) redirect(resumePath(draft.fields, today));
  return <AgreePage fields={draft.fields} errors={errorsOf((await searchParams).check, draft.fields)} />;
}

function errorsOf(check: string | string[] | undefined, fields: Parameters<typeof checkAgree>[0]): FormError[] {
  if (typeof check !== "string") return [];
  const reason = Object.hasOwn(NOT_SENT, check) ? NOT_SENT[check] : undefined;
  return reason ? [{ field: "send", text: reason }] : checkAgree(fields);
}
