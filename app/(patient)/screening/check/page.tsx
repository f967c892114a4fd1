import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { CheckAnswers } from "@/components/screening/check-answers";
import { checkSections } from "@/components/screening/check-sections";
import { firstOpenPage, resumePath } from "@/lib/inputs/screening-steps";
import { pageTitle } from "../page-title";
import { currentVisit } from "../visit";

export const generateMetadata = (): Promise<Metadata> => pageTitle(({ text }) => text("check.title"));

export default async function Page() {
  const { draft, today, words } = await currentVisit();
  if (!draft) redirect("/screening");
  if (draft.sent) redirect("/screening/sent");
  if (firstOpenPage(draft.fields, today)) redirect(resumePath(draft.fields, today));
  return <CheckAnswers sections={checkSections(draft.fields, words)} back="/screening/note" />;
}
