import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { OpenLinkPage } from "@/components/screening/open-link-page";
import { readResumeCode } from "@/lib/domain/resume-code";
import { pageTitle } from "../../page-title";
import { currentVisit } from "../../visit";

export const generateMetadata = (): Promise<Metadata> => pageTitle(({ text }) => text("resume.title"));

/** What a mailed link opens. It changes nothing and asks nothing of the server: mail scanners open links too. */
export default async function Page({ params }: { params: Promise<{ code: string }> }) {
  const code = readResumeCode((await params).code);
  if (code === null) redirect("/screening/resume?check=shape");
  const { draft } = await currentVisit();
  return <OpenLinkPage code={code} replaces={draft !== null && draft.sent === null} />;
}
